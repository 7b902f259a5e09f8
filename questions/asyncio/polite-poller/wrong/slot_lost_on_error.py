# fails: test_failure_frees_its_slot
import asyncio


async def poll_all(stations, read, limit):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    slots = asyncio.Semaphore(limit)

    async def poll(station):
        await slots.acquire()
        answer = await read(station)
        slots.release()
        return answer

    return await asyncio.gather(*(poll(station) for station in stations), return_exceptions=True)
