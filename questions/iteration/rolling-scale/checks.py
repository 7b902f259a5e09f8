import unittest

from answer import Tare, scale


class CheckSend(unittest.TestCase):
    def setUp(self):
        self.reports = []
        self.weigher = scale(self.reports.append)
        self.first = next(self.weigher)

    def test_first(self):
        """switched on, it shows 0"""
        self.assertEqual(self.first, 0, "Before anything was weighed the total is 0.")

    def test_send(self):
        """send adds and gives the total"""
        totals = [self.weigher.send(40), self.weigher.send(25)]
        self.assertEqual(totals, [40, 65], "`send` should give the total with the grams just sent.")

    def test_nothing_reported_yet(self):
        """nothing is reported while it runs"""
        self.weigher.send(40)
        self.assertEqual(self.reports, [], "The report comes at the end.")


class CheckThrow(unittest.TestCase):
    def setUp(self):
        self.reports = []
        self.weigher = scale(self.reports.append)
        next(self.weigher)

    def test_tare(self):
        """a Tare sets it back to 0, and it goes on"""
        self.weigher.send(40)
        try:
            shown = [self.weigher.throw(Tare()), self.weigher.send(10)]
        except Tare:
            shown = "the Tare came out again"
        self.assertEqual(shown, [0, 10], "The Tare is caught at the `yield`; then weighing goes on from 0.")

    def test_two_tares(self):
        """it can be set back several times"""
        try:
            self.weigher.send(40)
            self.weigher.throw(Tare())
            self.weigher.send(5)
            self.weigher.throw(Tare())
            shown = self.weigher.send(7)
        except (Tare, StopIteration) as error:
            shown = f"ended by {type(error).__name__}"
        self.assertEqual(shown, 7, "Every Tare sets the scale back and lets it go on.")

    def test_other_exceptions(self):
        """another exception goes through, and is reported on"""
        self.weigher.send(40)
        with self.assertRaises(OSError, msg="Only a Tare is the scale's own business; this one has to come out."):
            self.weigher.throw(OSError("battery"))
        self.assertEqual(self.reports, [40], "The scale ended by an exception, and what was weighed should be reported.")


class CheckClose(unittest.TestCase):
    def setUp(self):
        self.reports = []
        self.weigher = scale(self.reports.append)
        next(self.weigher)

    def close(self):
        try:
            self.weigher.close()
        except RuntimeError as error:
            self.fail(f"close() raised RuntimeError: {error}. The generator caught GeneratorExit and yielded again.")

    def test_report(self):
        """close reports what was weighed"""
        self.weigher.send(40)
        self.weigher.send(25)
        self.close()
        self.assertEqual(self.reports, [65], "`close` should lead to one report of all the grams.")

    def test_report_over_tares(self):
        """a tare takes nothing from the report"""
        self.weigher.send(40)
        try:
            self.weigher.throw(Tare())
            self.weigher.send(10)
        except (Tare, StopIteration):
            self.fail("The Tare ended the scale; it should be caught, and weighing should go on.")
        self.close()
        self.assertEqual(self.reports, [50], "40 before the tare and 10 after it were weighed.")

    def test_nothing_weighed(self):
        """without anything weighed it reports 0"""
        self.close()
        self.assertEqual(self.reports, [0], "Nothing was weighed, and that is reported, too.")
