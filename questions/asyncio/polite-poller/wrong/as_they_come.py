# fails: test_order_of_stations
import asyncio


async def poll_all(stations, read, limit):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    slots = asyncio.Semaphore(limit)
    answers = []

    async def poll(station):
        async with slots:
            try:
                answers.append(await read(station))
            except Exception as error:
                answers.append(error)

    await asyncio.gather(*(poll(station) for station in stations))
    return answers
