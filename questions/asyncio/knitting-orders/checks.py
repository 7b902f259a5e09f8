import asyncio
import unittest

from answer import quotes


async def turns(count=20):
    """Let every other task run until it waits."""
    for _ in range(count):
        await asyncio.sleep(0)


class Knitters:
    """Each answers when her gate is opened, or at once when there is none."""

    def __init__(self, *gated):
        self.gates = {knitter: asyncio.Event() for knitter in gated}
        self.asked = []

    async def ask(self, knitter):
        self.asked.append(knitter)
        if knitter in self.gates:
            await self.gates[knitter].wait()
        if knitter == "Cleo":
            raise LookupError("Cleo has moved")
        return len(knitter)


class CheckQuotes(unittest.IsolatedAsyncioTestCase):
    async def test_prices(self):
        """each knitter's price"""
        knitters = Knitters()
        prices = await quotes(["Bo", "Ana"], knitters.ask)
        self.assertEqual(prices, {"Bo": 2, "Ana": 3}, "Each knitter should get the price that she gave.")
        self.assertEqual(sorted(knitters.asked), ["Ana", "Bo"], "Each knitter is asked once.")

    async def test_all_asked_before_the_first_answer(self):
        """all are asked before the first has answered"""
        knitters = Knitters("Ana", "Bo", "Dot")
        asking = asyncio.create_task(quotes(["Ana", "Bo", "Dot"], knitters.ask))
        await turns()
        asked = sorted(knitters.asked)
        for gate in knitters.gates.values():
            gate.set()
        await asking
        self.assertEqual(asked, ["Ana", "Bo", "Dot"], "A knitter was asked only after another had answered.")

    async def test_order_of_the_list(self):
        """the dict is in the order of the list, whoever answers first"""
        knitters = Knitters("Bo")
        asking = asyncio.create_task(quotes(["Bo", "Ana"], knitters.ask))
        await turns()
        knitters.gates["Bo"].set()
        self.assertEqual(list(await asking), ["Bo", "Ana"], "Ana answered first, but Bo is first in the list.")

    async def test_exception_comes_out(self):
        """an exception of `ask` comes out"""
        try:
            prices = await quotes(["Ana", "Cleo"], Knitters().ask)
        except Exception as error:
            raised = error
        else:
            self.fail(f"Cleo could not be asked, and that came back as a price: {prices}.")
        self.assertIsInstance(raised, LookupError, "What `ask` raised should come out itself, and not wrapped.")

    async def test_nobody(self):
        """without knitters, no prices"""
        self.assertEqual(await quotes([], Knitters().ask), {}, "Nobody was asked.")
