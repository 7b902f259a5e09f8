# fails: test_every_failure
import asyncio


async def light_all(names, light):
    tasks = [asyncio.create_task(light(name)) for name in names]
    try:
        return await asyncio.gather(*tasks)
    except Exception as error:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        raise ExceptionGroup("lanterns", [error]) from error
