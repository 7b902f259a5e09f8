# fails: test_page_on_demand
import asyncio


async def entries(fetch):
    page = 1
    following = asyncio.create_task(fetch(page))
    try:
        while names := await following:
            page += 1
            following = asyncio.create_task(fetch(page))
            for name in names:
                yield name
    finally:
        following.cancel()
        await fetch.close()
