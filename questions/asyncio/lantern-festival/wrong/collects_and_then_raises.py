# fails: test_others_are_cancelled, test_put_out_before_it_is_heard
import asyncio


async def light_all(names, light):
    results = await asyncio.gather(*map(light, names), return_exceptions=True)
    failures = [result for result in results if isinstance(result, BaseException)]
    if failures:
        raise ExceptionGroup("lanterns", failures)
    return results
