import asyncio
import unittest

from answer import light_all


async def turns(count=10):
    """Let every other task run until it waits."""
    for _ in range(count):
        await asyncio.sleep(0)


class Park:
    """Lanterns wait for `signal`. Those called broken then fail; putting one out takes some turns."""

    def __init__(self):
        self.signal = asyncio.Event()
        self.rest = asyncio.Event()
        self.book = []

    async def light(self, name):
        self.book.append(f"{name} begun")
        try:
            await self.signal.wait()
            if name.startswith("broken"):
                raise OSError(name)
            if name.startswith("slow"):
                await self.rest.wait()
            return f"{name} lit"
        except asyncio.CancelledError:
            await turns(3)
            self.book.append(f"{name} put out")
            raise

    async def outcome(self, *names):
        """What `light_all` gave: results or an exception, and what the book held at that moment."""

        async def call():
            try:
                result = await light_all(list(names), self.light)
            except BaseException as error:
                result = error
            return result, list(self.book)

        calling = asyncio.create_task(call())
        await turns()
        self.begun = list(self.book)
        self.signal.set()
        await turns(30)
        self.rest.set()
        return await asyncio.wait_for(calling, 1)


class CheckLanterns(unittest.IsolatedAsyncioTestCase):
    async def test_results(self):
        """all lit: the results are in the order of the names"""
        result, _ = await Park().outcome("slow oak", "pond")
        self.assertEqual(result, ["slow oak lit", "pond lit"], "The pond was first, but it is second in the list.")

    async def test_all_at_the_same_time(self):
        """all are lit at the same time"""
        park = Park()
        await park.outcome("oak", "pond", "gate")
        self.assertEqual(
            park.begun, ["oak begun", "pond begun", "gate begun"], "A lantern was begun only after another was lit."
        )

    async def test_others_are_cancelled(self):
        """when one fails, the others are cancelled"""
        park = Park()
        await park.outcome("broken oak", "slow pond")
        self.assertIn("slow pond put out", park.book, "The other lantern was lit as if nothing had happened.")

    async def test_put_out_before_it_is_heard(self):
        """the others have been put out by the time the failure is heard of"""
        _, book = await Park().outcome("broken oak", "slow pond")
        self.assertIn("slow pond put out", book, "The failure was raised while another lantern was still on.")

    async def test_exception_group(self):
        """failures come out as an ExceptionGroup"""
        result, _ = await Park().outcome("broken oak", "slow pond")
        self.assertIsInstance(result, ExceptionGroup, "Several lanterns can fail, so failures come in a group.")
        self.assertEqual([str(error) for error in result.exceptions], ["broken oak"], "One lantern failed.")

    async def test_no_lanterns(self):
        """without lanterns, an empty list"""
        self.assertEqual(await light_all([], Park().light), [], "There was nothing to light.")
