# fails: test_abort
import asyncio


async def level(gauge, seconds):
    try:
        return await asyncio.wait_for(gauge.read(), seconds)
    except (asyncio.TimeoutError, asyncio.CancelledError):
        return None
    finally:
        await gauge.close()
