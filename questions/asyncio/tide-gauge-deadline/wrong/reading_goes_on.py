# fails: test_late_read_is_cancelled
import asyncio


async def level(gauge, seconds):
    reading = asyncio.ensure_future(gauge.read())
    try:
        done, _ = await asyncio.wait([reading], timeout=seconds)
        return reading.result() if done else None
    finally:
        await gauge.close()
