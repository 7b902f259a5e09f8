import asyncio
import unittest

from answer import answer_bell, note


class CheckNotes(unittest.TestCase):
    def test_outside_of_any(self):
        """outside of any visit a note is the ward's"""
        self.assertEqual(note("quiet"), "ward: quiet", "Nobody rang, so the note is about the ward.")


class CheckBell(unittest.IsolatedAsyncioTestCase):
    async def test_bed_of_the_visit(self):
        """a note within a visit carries its bed"""

        async def visit():
            return note("water")

        self.assertEqual(await answer_bell("bed 4", visit), "bed 4: water", "`answer_bell` returns what the visit did.")

    async def test_two_bells_at_once(self):
        """two bells at once: each note carries its own bed"""

        async def visit():
            before = note("water")
            for _ in range(5):
                await asyncio.sleep(0)
            return before, note("done")

        visits = await asyncio.gather(answer_bell("bed 4", visit), answer_bell("bed 7", visit))
        self.assertEqual(
            visits,
            [("bed 4: water", "bed 4: done"), ("bed 7: water", "bed 7: done")],
            "At an `await` the other visit ran, and the note was about its bed.",
        )

    async def test_task_of_a_visit(self):
        """a task that a visit starts belongs to its bed"""

        async def fetch():
            await asyncio.sleep(0)
            return note("blanket")

        async def visit():
            return asyncio.create_task(fetch())

        task = await answer_bell("bed 4", visit)
        self.assertEqual(await task, "bed 4: blanket", "The task was started for bed 4, and outlives the visit.")

    async def test_afterwards(self):
        """after the visit a note is the ward's again"""
        await answer_bell("bed 4", lambda: asyncio.sleep(0))
        self.assertEqual(note("quiet"), "ward: quiet", "The visit is over, but its bed is still in force.")

    async def test_bell_within_a_visit(self):
        """a bell answered within a visit: afterwards the first bed is in force"""

        async def visit():
            await answer_bell("bed 7", lambda: asyncio.sleep(0))
            return note("back")

        self.assertEqual(await answer_bell("bed 4", visit), "bed 4: back", "The nurse is back at bed 4.")

    async def test_after_an_exception(self):
        """a visit that raises leaves no bed in force"""

        async def visit():
            raise LookupError("no such bed")

        with self.assertRaises(LookupError, msg="What the visit raises comes out."):
            await answer_bell("bed 4", visit)
        self.assertEqual(note("quiet"), "ward: quiet", "After the exception the bed was still in force.")
