# fails: test_loop_goes_on, test_weight, test_with_tare
import asyncio


async def weigh(calf, read, tare=0):
    return {"calf": calf, "kg": await asyncio.to_thread(read()) - tare}
