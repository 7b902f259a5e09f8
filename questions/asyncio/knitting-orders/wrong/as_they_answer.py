# fails: test_order_of_the_list
import asyncio


async def quotes(knitters, ask):
    prices = {}

    async def one(knitter):
        prices[knitter] = await ask(knitter)

    await asyncio.gather(*map(one, knitters))
    return prices
