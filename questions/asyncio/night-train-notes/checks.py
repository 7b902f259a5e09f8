import asyncio
import gc
import unittest
import weakref

from answer import Notes


async def turns(count=10):
    """Let every other task run until it waits."""
    for _ in range(count):
        await asyncio.sleep(0)


class Line:
    """Sends notes when its gate is open, and knows the tasks that send by weak references only."""

    def __init__(self):
        self.gate = asyncio.Event()
        self.sent = []
        self.reports = []
        self.tasks = []

    async def send(self, text):
        self.tasks.append(weakref.ref(asyncio.current_task()))
        await self.gate.wait()
        if text == "torn":
            raise OSError(text)
        self.sent.append(text)

    def report(self, text, error):
        self.reports.append((text, repr(error)))


class CheckNotes(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.problems = []
        asyncio.get_running_loop().set_exception_handler(lambda loop, context: self.problems.append(context))
        self.line = Line()
        self.notes = Notes(self.line.send, self.line.report)

    async def test_post_returns_at_once(self):
        """post does not wait, and the note is sent"""
        self.notes.post("late by 10")
        self.assertEqual(self.line.sent, [], "`post` begins to send; the sending goes on in the background.")
        self.line.gate.set()
        await turns()
        self.assertEqual(self.line.sent, ["late by 10"], "The note should be sent once.")

    async def test_survives_a_collection(self):
        """a note on its way survives the garbage collector"""

        async def send(text):
            self.waiting = weakref.ref(asyncio.current_task())
            await asyncio.get_running_loop().create_future()

        notes = Notes(send, self.line.report)
        notes.post("late by 10")
        await turns()
        gc.collect()
        alive = self.waiting()
        self.assertIsNotNone(alive, "Nobody kept the task, and the garbage collector took it with the note.")
        alive.cancel()
        await turns()

    async def test_not_kept_afterwards(self):
        """a note that has been sent is not kept"""
        self.notes.post("late by 10")
        await turns()
        self.line.gate.set()
        await turns()
        gc.collect()
        self.assertIsNone(self.line.tasks[0](), "The note was sent long ago, and its task is still kept: a leak.")

    async def test_failure_is_reported(self):
        """a note that fails is reported, with its text"""
        self.line.gate.set()
        self.notes.post("torn")
        await turns()
        self.assertEqual(self.line.reports, [("torn", "OSError('torn')")], "The note failed, and nobody was told.")

    async def test_finish_waits(self):
        """finish waits for every note"""
        for text in ("one", "two"):
            self.notes.post(text)
        finishing = asyncio.create_task(self.notes.finish())
        await turns()
        early = finishing.done()
        self.line.gate.set()
        await finishing
        self.assertFalse(early, "`finish` returned with notes still on their way: at shutdown they are lost.")
        self.assertEqual(sorted(self.line.sent), ["one", "two"], "Both notes have been sent.")

    async def test_posted_while_it_waits(self):
        """finish waits for a note that is posted meanwhile"""

        sent = []

        async def slow(text):
            if text == "one":
                notes.post("two")
            else:
                await turns(5)
            sent.append(text)

        notes = Notes(slow, self.line.report)
        notes.post("one")
        await notes.finish()
        self.assertEqual(sent, ["one", "two"], "A note was posted while `finish` waited, and was left behind.")

    async def test_finish_after_a_failure(self):
        """a note that fails does not keep finish from waiting for the rest"""
        for text in ("torn", "two"):
            self.notes.post(text)
        finishing = asyncio.create_task(self.notes.finish())
        await turns()
        self.line.gate.set()
        try:
            await finishing
        except OSError:
            self.fail("The failure was reported or lost; it should not come out of `finish`.")
        self.assertEqual(self.line.sent, ["two"], "The note after the failed one was sent.")

    async def test_cancelled_note(self):
        """a note that is cancelled is not reported as failed"""
        self.notes.post("late by 10")
        await turns()
        sending = self.line.tasks[0]()
        self.assertIsNotNone(sending, "Nobody kept the task of this note.")
        sending.cancel()
        await turns()
        self.assertEqual(self.line.reports, [], "The server cancelled the note, and the report calls it a failure.")
        self.assertEqual(self.problems, [], "On a cancelled task, `exception()` and `result()` raise: look first.")

    async def test_nothing_posted(self):
        """with nothing posted, finish returns"""
        finishing = asyncio.create_task(self.notes.finish())
        await turns()
        self.assertTrue(finishing.done(), "There was nothing to send, and `finish` still waits.")
        finishing.result()
        self.assertEqual(self.line.reports, [], "There was nothing to report.")
