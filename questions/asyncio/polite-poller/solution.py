import asyncio
from collections.abc import Awaitable, Callable


async def poll_all(stations: list[str], read: Callable[[str], Awaitable[str]], limit: int) -> list[str | BaseException]:
    """Return what `read` gives for each station, in order, with at most `limit` reads at a time."""
    if limit < 1:
        raise ValueError(f"limit must be at least 1, not {limit}")
    slots = asyncio.Semaphore(limit)

    async def poll(station: str) -> str:
        async with slots:
            return await read(station)

    return await asyncio.gather(*(poll(station) for station in stations), return_exceptions=True)
