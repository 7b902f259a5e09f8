# fails: test_abort_closes, test_exception_closes
import asyncio


async def level(gauge, seconds):
    try:
        height = await asyncio.wait_for(gauge.read(), seconds)
    except asyncio.TimeoutError:
        height = None
    await gauge.close()
    return height
