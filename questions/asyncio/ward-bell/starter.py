from collections.abc import Awaitable, Callable

bed = "ward"


async def answer_bell(number: str, visit: Callable[[], Awaitable[object]]) -> object:
    """Await the visit, with notes for this bed; return what it returns."""
    global bed
    bed = number
    try:
        return await visit()
    finally:
        bed = "ward"


def note(text: str) -> str:
    """The text with the bed that it is about, or the ward."""
    return f"{bed}: {text}"
