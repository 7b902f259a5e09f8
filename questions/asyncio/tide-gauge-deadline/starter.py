import asyncio


async def level(gauge, seconds: float) -> int | None:
    """Return the gauge's level, or None when that takes more than `seconds`; closes the gauge."""
    try:
        height = await asyncio.wait_for(gauge.read(), seconds)
        await gauge.close()
        return height
    except BaseException:
        return None
