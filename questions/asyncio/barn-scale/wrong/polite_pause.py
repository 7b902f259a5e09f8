# fails: test_loop_goes_on
import asyncio


async def weigh(calf, read, tare=0):
    await asyncio.sleep(0)
    return {"calf": calf, "kg": read() - tare}
