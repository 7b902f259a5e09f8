# fails: test_bell_within_a_visit
from contextvars import ContextVar

bed = ContextVar("bed", default="ward")


async def answer_bell(number, visit):
    bed.set(number)
    try:
        return await visit()
    finally:
        bed.set("ward")


def note(text):
    return f"{bed.get()}: {text}"
