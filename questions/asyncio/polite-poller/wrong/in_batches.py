# fails: test_free_slot_is_taken
import asyncio


async def poll_all(stations, read, limit):
    if limit < 1:
        raise ValueError("limit must be at least 1")
    answers = []
    for start in range(0, len(stations), limit):
        batch = stations[start : start + limit]
        answers += await asyncio.gather(*(read(station) for station in batch), return_exceptions=True)
    return answers
