# fails: test_all_asked_before_the_first_answer
import asyncio


async def quotes(knitters, ask):
    prices = {}
    for knitter in knitters:
        task = asyncio.create_task(ask(knitter))
        prices[knitter] = await task
    return prices
