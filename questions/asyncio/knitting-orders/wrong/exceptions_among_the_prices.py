# fails: test_exception_comes_out
import asyncio


async def quotes(knitters, ask):
    prices = await asyncio.gather(*map(ask, knitters), return_exceptions=True)
    return dict(zip(knitters, prices))
