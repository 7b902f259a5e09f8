import inspect
import time
import unittest

from answer import timed


class Day:
    """A clock that is moved by hand, and what was recorded."""

    def __init__(self):
        self.now = 100.0
        self.records = []

    def clock(self):
        return self.now

    def record(self, name, seconds):
        self.records.append((name, seconds))


class CheckBlock(unittest.TestCase):
    def test_block(self):
        """a block is timed"""
        day = Day()
        with timed("fill", day.record, day.clock):
            day.now += 7.5
        self.assertEqual(day.records, [("fill", 7.5)], "The block took 7.5 seconds, to be recorded once.")

    def test_nothing_recorded_inside(self):
        """the time is recorded at the end, not before"""
        day = Day()
        with timed("fill", day.record, day.clock):
            during = list(day.records)
        self.assertEqual(during, [], "The block had not ended yet.")

    def test_block_that_raises(self):
        """a block that raises is recorded, and the exception goes on"""
        day = Day()
        with self.assertRaises(OSError, msg="The exception of the block should reach the caller."):
            with timed("fill", day.record, day.clock):
                day.now += 2.0
                raise OSError("paddle jammed")
        self.assertEqual(day.records, [("fill", 2.0)], "The block raised, and its two seconds were lost.")


class CheckFunction(unittest.TestCase):
    def test_each_call(self):
        """each call of a decorated function is timed by itself"""
        day = Day()

        @timed("gates", day.record, day.clock)
        def swing(seconds, *, side="upper"):
            """Swing the gates."""
            day.now += seconds
            return f"{side} gates closed"

        day.now += 50
        results = [swing(3.0), swing(4.0, side="lower")]
        self.assertEqual(
            day.records, [("gates", 3.0), ("gates", 4.0)], "Each call should give one record of its own length."
        )
        self.assertEqual(
            results,
            ["upper gates closed", "lower gates closed"],
            "Arguments should go into the function, and its result come out.",
        )

    def test_call_that_raises(self):
        """a call that raises is recorded"""
        day = Day()

        @timed("gates", day.record, day.clock)
        def swing():
            day.now += 1.0
            raise OSError("gate jammed")

        with self.assertRaises(OSError, msg="The exception of the function should reach the caller."):
            swing()
        self.assertEqual(day.records, [("gates", 1.0)], "The call raised, and its time was lost.")

    def test_recursion(self):
        """a function that calls itself is timed on each level"""
        day = Day()

        @timed("flight", day.record, day.clock)
        def climb(locks):
            day.now += 10.0
            if locks > 1:
                climb(locks - 1)

        climb(3)
        self.assertEqual(
            day.records,
            [("flight", 10.0), ("flight", 20.0), ("flight", 30.0)],
            "The outer call lasts as long as all that it calls; an inner call seems to have moved its start.",
        )

    def test_name(self):
        """a decorated function keeps its name"""
        day = Day()

        @timed("gates", day.record, day.clock)
        def swing():
            pass

        self.assertEqual(swing.__name__, "swing", "The wrapper's own name shows.")


class CheckClock(unittest.TestCase):
    def test_default_clock(self):
        """the default clock cannot be set back"""
        default = inspect.signature(timed).parameters["clock"].default
        self.assertIn(
            default,
            (time.perf_counter, time.monotonic),
            "`time.time` is the wall clock: when it is corrected, a duration can be negative.",
        )
