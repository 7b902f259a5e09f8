# fails: test_never_over_the_limit, test_limit_of_one
import asyncio


async def poll_all(stations, read, limit):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    slots = asyncio.Semaphore(limit)
    tasks = []
    for station in stations:
        async with slots:
            tasks.append(asyncio.create_task(read(station)))
    return await asyncio.gather(*tasks, return_exceptions=True)
