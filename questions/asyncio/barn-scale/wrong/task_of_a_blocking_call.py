# fails: test_loop_goes_on
import asyncio


async def weigh(calf, read, tare=0):
    async def reading():
        return read()

    return {"calf": calf, "kg": await asyncio.create_task(reading()) - tare}
