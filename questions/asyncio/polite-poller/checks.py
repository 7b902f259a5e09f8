import asyncio
import unittest

from answer import poll_all


async def turns(count=50):
    """Let every other task run until it waits."""
    for _ in range(count):
        await asyncio.sleep(0)


class Gateway:
    """Reads end in a few turns of the loop, or, for a station in `gates`, when its gate opens."""

    def __init__(self, *gated):
        self.gates = {station: asyncio.Event() for station in gated}
        self.started = []
        self.busy = 0
        self.most = 0

    async def read(self, station):
        self.started.append(station)
        self.busy += 1
        self.most = max(self.most, self.busy)
        try:
            if station in self.gates:
                await self.gates[station].wait()
            else:
                await turns(3)
            if station.startswith("broken"):
                raise ConnectionError(f"no answer from {station}")
            return f"{station}: 9 C"
        finally:
            self.busy -= 1


class CheckAnswers(unittest.IsolatedAsyncioTestCase):
    async def test_answers(self):
        """each station's answer, in order"""
        read = Gateway().read
        self.assertEqual(
            await poll_all(["cape", "fell", "moor"], read, 2),
            ["cape: 9 C", "fell: 9 C", "moor: 9 C"],
            "One answer for each station.",
        )

    async def test_order_of_stations(self):
        """answers are in the order of the stations, whichever is first to answer"""
        gateway = Gateway("cape")
        polling = asyncio.create_task(poll_all(["cape", "fell"], gateway.read, 2))
        await turns()
        gateway.gates["cape"].set()
        self.assertEqual(
            await polling,
            ["cape: 9 C", "fell: 9 C"],
            "The cape answered last, but it is first in the list of stations.",
        )

    async def test_each_station_once(self):
        """each station is read once"""
        gateway = Gateway()
        await poll_all(["cape", "fell", "moor"], gateway.read, 2)
        self.assertEqual(
            sorted(gateway.started), ["cape", "fell", "moor"], "Every station should be read exactly once."
        )

    async def test_no_stations(self):
        """without stations, an empty list"""
        read = Gateway().read
        self.assertEqual(await poll_all([], read, 2), [], "There was nothing to read.")


class CheckLimit(unittest.IsolatedAsyncioTestCase):
    async def test_never_over_the_limit(self):
        """no more reads at once than the limit"""
        gateway = Gateway()
        await poll_all([f"station {number}" for number in range(10)], gateway.read, 3)
        self.assertLessEqual(gateway.most, 3, "More reads were under way at once than the limit allows.")

    async def test_uses_the_limit(self):
        """as many reads at once as the limit allows"""
        gateway = Gateway()
        await poll_all([f"station {number}" for number in range(10)], gateway.read, 3)
        self.assertGreaterEqual(gateway.most, 3, "Fewer reads were under way at once than the limit allows.")

    async def test_limit_of_one(self):
        """a limit of 1 reads one after the other"""
        gateway = Gateway()
        await poll_all(["cape", "fell", "moor"], gateway.read, 1)
        self.assertEqual(gateway.most, 1, "With a limit of 1, one read has to end before the next begins.")

    async def test_free_slot_is_taken(self):
        """when one read ends the next begins, while a slow one goes on"""
        gateway = Gateway("cape")
        polling = asyncio.create_task(poll_all(["cape", "fell", "moor", "isle"], gateway.read, 2))
        await turns()
        started = [station for station in ("cape", "fell", "moor", "isle") if station in gateway.started]
        gateway.gates["cape"].set()
        await polling
        self.assertEqual(
            started,
            ["cape", "fell", "moor", "isle"],
            "While the cape was slow, the other slot stood empty; a station should get it as soon as it is free.",
        )

    async def test_limit_below_one(self):
        """a limit below 1 is a ValueError"""
        for limit in (0, -1):
            with self.subTest(limit=limit):
                polling = asyncio.create_task(poll_all(["cape"], Gateway().read, limit))
                await turns()
                self.assertTrue(polling.done(), f"With a limit of {limit} it waits for ever instead of saying so.")
                self.assertIsInstance(
                    polling.exception(), ValueError, f"A limit of {limit} can never work and should be refused."
                )


class CheckFailures(unittest.IsolatedAsyncioTestCase):
    async def test_exception_in_its_place(self):
        """the exception of a read stands in place of its answer"""
        read = Gateway().read
        answers = await poll_all(["cape", "broken", "moor"], read, 2)
        self.assertIsInstance(answers[1], ConnectionError, "The exception that `read` raised should stand in the list.")

    async def test_others_are_read(self):
        """one bad station does not cost the answers of the others"""
        read = Gateway().read
        answers = await poll_all(["cape", "broken", "moor"], read, 2)
        self.assertEqual([answers[0], answers[2]], ["cape: 9 C", "moor: 9 C"], "The other stations answered.")

    async def test_failure_frees_its_slot(self):
        """a read that raises gives its slot back"""
        gateway = Gateway()
        polling = asyncio.create_task(poll_all(["broken 1", "broken 2", "moor"], gateway.read, 1))
        await turns()
        self.assertTrue(polling.done(), "After the reads that raised, no slot was left for the next station.")
        self.assertEqual(polling.result()[2], "moor: 9 C", "The station after the bad ones answered.")
