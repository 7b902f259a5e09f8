import unittest
from itertools import islice

from answer import merged


class Log:
    """A log of entries at these times, which notes how many were read."""

    def __init__(self, name, times):
        self.name = name
        self.times = times
        self.read = 0

    def __iter__(self):
        for time in self.times:
            self.read += 1
            yield time, {"at": self.name}


def told(entries):
    return [(time, note["at"]) for time, note in entries]


class CheckMerged(unittest.TestCase):
    def test_order_of_time(self):
        """entries of all logs stand in the order of time"""
        logs = Log("north", [1, 5, 9]), Log("south", [2, 3]), Log("reef", [4])
        self.assertEqual(
            told(merged(*logs)),
            [(1, "north"), (2, "south"), (3, "south"), (4, "reef"), (5, "north"), (9, "north")],
            "Every entry of the three logs, by its time.",
        )

    def test_equal_times(self):
        """of equal times, the log that was named first comes first"""
        logs = Log("south", [3, 3]), Log("north", [3]), Log("reef", [1, 3])
        self.assertEqual(
            told(merged(*logs)),
            [(1, "reef"), (3, "south"), (3, "south"), (3, "north"), (3, "reef")],
            "Notes cannot be compared; at 3 the order of the logs decides, and within a log its own.",
        )

    def test_one_or_none(self):
        """one log, an empty one, or no log at all"""
        self.assertEqual(
            (told(merged(Log("reef", [2, 4]), Log("south", []))), told(merged())),
            ([(2, "reef"), (4, "reef")], []),
            "An empty log adds nothing, and no logs give no entries.",
        )


class CheckLazy(unittest.TestCase):
    def test_reads_little(self):
        """no more is read than is needed"""
        logs = Log("north", range(0, 2000, 2)), Log("south", range(1, 2000, 2))
        first = told(islice(merged(*logs), 4))
        self.assertEqual(first, [(0, "north"), (1, "south"), (2, "north"), (3, "south")], "The first four by time.")
        self.assertLess(
            sum(log.read for log in logs), 9, "For four entries, many more were read: take one of each log at a time."
        )
