# fails: test_put_out_before_it_is_heard, test_every_failure
import asyncio


async def light_all(names, light):
    tasks = [asyncio.create_task(light(name)) for name in names]
    try:
        return await asyncio.gather(*tasks)
    except Exception as error:
        for task in tasks:
            task.cancel()
        raise ExceptionGroup("lanterns", [error]) from error
