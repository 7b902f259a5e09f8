# fails: test_exception_of_the_gauge
import asyncio


async def level(gauge, seconds):
    try:
        return await asyncio.wait_for(gauge.read(), seconds)
    except Exception:
        return None
    finally:
        await gauge.close()
