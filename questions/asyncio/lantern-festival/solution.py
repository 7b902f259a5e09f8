import asyncio
from collections.abc import Awaitable, Callable


async def light_all(names: list[str], light: Callable[[str], Awaitable[str]]) -> list[str]:
    """Light all lanterns at the same time, or none; failures are raised as an ExceptionGroup."""
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(light(name)) for name in names]
    return [task.result() for task in tasks]
