import asyncio
from collections.abc import Awaitable, Callable


async def poll_all(stations: list[str], read: Callable[[str], Awaitable[str]], limit: int) -> list[str | BaseException]:
    """Return what `read` gives for each station, in order, with at most `limit` reads at a time."""
    if limit < 1:
        raise ValueError(f"limit must be at least 1, not {limit}")
    answers = [None] * len(stations)
    waiting = iter(enumerate(stations))

    async def work() -> None:
        for number, station in waiting:
            try:
                answers[number] = await read(station)
            except Exception as error:
                answers[number] = error

    await asyncio.gather(*(work() for _ in range(limit)))
    return answers
