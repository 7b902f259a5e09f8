import asyncio
from collections.abc import Awaitable, Callable


async def quotes(knitters: list[str], ask: Callable[[str], Awaitable[int]]) -> dict[str, int]:
    """Return each knitter's price, in the order of the list."""
    prices = await asyncio.gather(*(ask(knitter) for knitter in knitters))
    return dict(zip(knitters, prices))
