# fails: test_afterwards, test_bell_within_a_visit, test_after_an_exception
from contextvars import ContextVar

bed = ContextVar("bed", default="ward")


async def answer_bell(number, visit):
    bed.set(number)
    return await visit()


def note(text):
    return f"{bed.get()}: {text}"
