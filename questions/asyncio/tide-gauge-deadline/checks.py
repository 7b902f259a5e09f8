import asyncio
import unittest

from answer import level


async def turns(count=20):
    """Let every other task run until it waits."""
    for _ in range(count):
        await asyncio.sleep(0)


class Gauge:
    """Answers when `answer` is set, which raises the error if there is one."""

    def __init__(self, error=None):
        self.answer = asyncio.Event()
        self.error = error
        self.book = []

    async def read(self):
        try:
            await self.answer.wait()
        except asyncio.CancelledError:
            self.book.append("read cancelled")
            raise
        if self.error:
            raise self.error
        return 142

    async def close(self):
        await asyncio.sleep(0)
        self.book.append("closed")


class CheckLevel(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        """A clock that stands still until a test moves it on."""
        loop = asyncio.get_running_loop()
        self.now = loop.time()
        loop.time = lambda: self.now
        self.addCleanup(lambda: loop.__dict__.pop("time", None))

    async def asking(self, gauge):
        task = asyncio.create_task(level(gauge, 5))
        await turns()
        return task

    async def pass_seconds(self, seconds):
        self.now += seconds
        await turns()

    async def test_level(self):
        """a gauge that answers in time"""
        gauge = Gauge()
        task = await self.asking(gauge)
        await self.pass_seconds(4)
        self.assertFalse(task.done(), "Four of five seconds have passed; there was still time to answer.")
        gauge.answer.set()
        self.assertEqual(await task, 142, "The level that the gauge gave.")
        self.assertEqual(gauge.book, ["closed"], "After a level the gauge is closed, once.")

    async def test_deadline(self):
        """after the deadline the level is None, and the gauge closed"""
        gauge = Gauge()
        task = await self.asking(gauge)
        await self.pass_seconds(6)
        self.assertTrue(task.done(), "Six seconds have passed, but it still waits.")
        self.assertIsNone(task.result(), "The gauge was too late.")
        self.assertEqual(gauge.book.count("closed"), 1, "The gauge was too late; its line is then closed, once.")

    async def test_late_read_is_cancelled(self):
        """a read that is too late is cancelled"""
        gauge = Gauge()
        await self.asking(gauge)
        await self.pass_seconds(6)
        cancelled = gauge.book.count("read cancelled")
        self.assertEqual(cancelled, 1, "Nobody wants the level any more, but the read goes on.")

    async def test_exception_of_the_gauge(self):
        """what `read` raises comes out"""
        gauge = Gauge(OSError("cable out"))
        gauge.answer.set()
        with self.assertRaises(OSError, msg="A broken cable is no missed deadline."):
            await level(gauge, 5)

    async def test_exception_closes(self):
        """after an exception the gauge is closed"""
        gauge = Gauge(OSError("cable out"))
        gauge.answer.set()
        try:
            await level(gauge, 5)
        except OSError:
            pass
        self.assertEqual(gauge.book, ["closed"], "The read failed; the gauge's line is then closed, once.")

    async def test_abort(self):
        """a request that is aborted ends as cancelled"""
        task = await self.asking(Gauge())
        task.cancel()
        await turns()
        self.assertTrue(task.cancelled(), "The cancellation was swallowed: the task went on as if nothing had been said.")

    async def test_abort_closes(self):
        """after an abort the gauge is closed"""
        gauge = Gauge()
        task = await self.asking(gauge)
        task.cancel()
        await turns()
        self.assertEqual(gauge.book.count("closed"), 1, "The request was aborted; the line is then closed, once.")
