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

    def put_out(self, book):
        return [line for line in book if line.endswith("put out")]

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
        await turns(50)
        if not calling.done():
            calling.cancel()
            raise AssertionError("Every lantern has ended, and `light_all` still waits.")
        return calling.result()


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
        self.assertEqual(
            park.put_out(park.book), ["slow pond put out"], "The other lantern was lit as if nothing had happened."
        )

    async def test_put_out_before_it_is_heard(self):
        """the others have been put out by the time the failure is heard of"""
        park = Park()
        _, book = await park.outcome("broken oak", "slow pond")
        self.assertEqual(
            park.put_out(book), ["slow pond put out"], "The failure was raised while another lantern was still on."
        )

    async def test_exception_group(self):
        """failures come out as an ExceptionGroup"""
        result, _ = await Park().outcome("broken oak", "slow pond")
        self.assertIsInstance(result, ExceptionGroup, "Several lanterns can fail, so failures come in a group.")
        self.assertEqual([str(error) for error in result.exceptions], ["broken oak"], "One lantern failed.")

    async def test_every_failure(self):
        """two lanterns fail: both failures are in the group"""
        result, _ = await Park().outcome("broken oak", "broken pond")
        self.assertIsInstance(result, ExceptionGroup, "Several lanterns can fail, so failures come in a group.")
        failures = sorted(str(error) for error in result.exceptions)
        self.assertEqual(failures, ["broken oak", "broken pond"], "Two failed, and one of them nobody hears of.")

    async def test_no_lanterns(self):
        """without lanterns, an empty list"""
        self.assertEqual(await light_all([], Park().light), [], "There was nothing to light.")
