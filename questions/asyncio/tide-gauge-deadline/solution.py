import asyncio


async def level(gauge, seconds: float) -> int | None:
    """Return the gauge's level, or None when that takes more than `seconds`; closes the gauge."""
    try:
        return await asyncio.wait_for(gauge.read(), seconds)
    except asyncio.TimeoutError:
        return None
    finally:
        await gauge.close()
