import unittest

from answer import collect

NAMES = {"N4": "North wood", "S1": "South mill"}


class Down(Exception):
    """The directory cannot be reached."""


def resolve(code):
    if code == "down":
        raise Down("no connection")
    if code == "stop":
        raise KeyboardInterrupt
    return NAMES[code]


class CheckSurvey(unittest.TestCase):
    def setUp(self):
        self.reports = []

    def report(self, number, line, error):
        self.reports.append((number, line, type(error)))

    def test_totals(self):
        """owls are added up by station"""
        totals = collect(["N4;3", "S1;2", "N4;4"], resolve, self.report)
        self.assertEqual(totals, {"North wood": 7, "South mill": 2}, "Good lines should be added up by station.")

    def test_malformed(self):
        """malformed lines are skipped and reported, with number and error"""
        totals = collect(["N4;3", "N4", "N4;many", "N4;1"], resolve, self.report)
        self.assertEqual(totals, {"North wood": 4}, "Bad lines are skipped, and those after them still count.")
        self.assertEqual(
            self.reports,
            [(2, "N4", ValueError), (3, "N4;many", ValueError)],
            "Each bad line should be reported: its number, counted from 1, the line, and the error.",
        )

    def test_unknown_code(self):
        """an unknown code is skipped and reported"""
        totals = collect(["X9;3", "N4;1"], resolve, self.report)
        self.assertEqual(totals, {"North wood": 1}, "The line with the unknown code is skipped.")
        self.assertEqual(self.reports, [(1, "X9;3", KeyError)], "It should be reported, like any other bad line.")

    def test_outage(self):
        """when the directory is down, the survey fails"""
        with self.assertRaises(
            Down, msg="The directory is down, and the survey goes on as if it were a bad line: it ends with holes."
        ):
            collect(["N4;3", "down;1"], resolve, self.report)

    def test_interrupt(self):
        """Ctrl+C stops it"""
        try:
            with self.assertRaises(KeyboardInterrupt, msg="Ctrl+C was caught like a bad line: nobody can stop this."):
                collect(["stop;1", "N4;3"], resolve, self.report)
        except KeyboardInterrupt:
            self.fail("Ctrl+C should come out as it is.")

    def test_nothing_else_is_hidden(self):
        """an error in the report itself comes out"""

        def broken_report(number, line, error):
            raise Down("the disk is full")

        with self.assertRaises(Down, msg="What `report` raises is no bad line and should come out."):
            collect(["N4"], resolve, broken_report)
