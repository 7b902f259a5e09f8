import unittest

from answer import first_alarms, over, readings

LOG = ("# gauges of the Ash\n", "mill 142\n", "\n", "weir 208\n", "mill 215\n", "weir 190\n", "mill 230\n")


class Log:
    """An iterator over lines that counts how many were taken."""

    def __init__(self, lines=LOG):
        self.lines = iter(lines)
        self.taken = 0

    def __iter__(self):
        return self

    def __next__(self):
        line = next(self.lines)
        self.taken += 1
        return line


class CheckReadings(unittest.TestCase):
    def test_readings(self):
        """each line becomes a gauge and a number"""
        self.assertEqual(
            list(readings(["mill 142", "weir 208"])), [("mill", 142), ("weir", 208)], "A line is a gauge and its level."
        )

    def test_readings_skip(self):
        """blank lines and comments are skipped, spaces around a line do not count"""
        lines = ["# gauges\n", "\n", "   \n", "  # weir 1\n", "  mill 142 \n", "#weir 2"]
        self.assertEqual(list(readings(lines)), [("mill", 142)], "Only the line of the mill is a reading.")

    def test_readings_wait(self):
        """readings reads nothing until it is asked"""
        log = Log()
        readings(log)
        self.assertEqual(log.taken, 0, "Lines were read although nobody had asked for a reading yet.")

    def test_readings_one_by_one(self):
        """readings reads just the lines up to the next reading"""
        log = Log()
        next(iter(readings(log)))
        self.assertEqual(log.taken, 2, "The first reading is in the second line; more than that was read.")


class CheckOver(unittest.TestCase):
    def test_over(self):
        """over lets the higher readings through, in order"""
        measured = [("mill", 215), ("weir", 190), ("mill", 205)]
        self.assertEqual(
            list(over(measured, 200)), [("mill", 215), ("mill", 205)], "Readings above the limit, in their order."
        )

    def test_over_the_limit_itself(self):
        """a reading exactly at the limit is no alarm"""
        self.assertEqual(
            list(over([("mill", 200), ("weir", 201)], 200)),
            [("weir", 201)],
            "Above the limit means more than the limit.",
        )

    def test_over_waits(self):
        """over takes nothing until it is asked"""
        measured = Log([("mill", 215), ("weir", 190)])
        over(measured, 200)
        self.assertEqual(measured.taken, 0, "Readings were taken although nobody had asked for an alarm yet.")

    def test_over_one_by_one(self):
        """over takes just the readings up to the next alarm"""
        measured = Log([("weir", 190), ("mill", 215), ("mill", 220)])
        next(iter(over(measured, 200)))
        self.assertEqual(measured.taken, 2, "The first alarm is the second reading; more than that was taken.")


class CheckFirstAlarms(unittest.TestCase):
    def test_first_alarms(self):
        """the first two alarms of the log"""
        self.assertEqual(first_alarms(LOG, 200, 2), [("weir", 208), ("mill", 215)], "The first two readings above 200.")

    def test_fewer_alarms(self):
        """a log with fewer alarms gives those that there are"""
        self.assertEqual(first_alarms(LOG, 220, 5), [("mill", 230)], "Only one reading is above 220.")

    def test_reads_no_further(self):
        """reading stops at the last alarm wanted"""
        log = Log()
        first_alarms(log, 200, 2)
        self.assertEqual(
            log.taken,
            5,
            "The second alarm is in the fifth line; on a log that never ends, reading on may take for ever.",
        )

    def test_no_alarms_wanted(self):
        """for no alarms at all, nothing is read"""
        log = Log()
        self.assertEqual(first_alarms(log, 200, 0), [], "No alarm was asked for.")
        self.assertEqual(log.taken, 0, "To return nothing, no line has to be read.")
