import unittest

import drill
from answer import all_fed, any_swarming, honey, strongest


def hive(bees=900, honey=10, fed=True):
    return {"bees": bees, "honey": honey, "fed": fed}


class Round:
    """Hives that are opened one by one; counts them."""

    def __init__(self, *hives):
        self.hives = hives
        self.opened = 0

    def __iter__(self):
        for one in self.hives:
            self.opened += 1
            yield one


class CheckResults(unittest.TestCase):
    def test_any_swarming(self):
        """one hive with more than 50,000 bees is enough"""
        self.assertIs(any_swarming([hive(), hive(50_001)]), True, "The second hive has more than 50,000 bees.")

    def test_none_swarming(self):
        """50,000 bees are not more than 50,000"""
        self.assertIs(any_swarming([hive(50_000)]), False, "The hive has just 50,000 bees, not more.")

    def test_all_fed(self):
        """all hives were fed"""
        self.assertIs(all_fed([hive(), hive()]), True, "Both hives were fed.")

    def test_one_hungry(self):
        """one hive was not fed"""
        self.assertIs(all_fed([hive(fed=False), hive()]), False, "The first hive was not fed.")

    def test_honey(self):
        """the honey of all hives"""
        self.assertEqual(honey([hive(honey=12), hive(honey=9)]), 21, "12 and 9 are 21.")

    def test_strongest(self):
        """the hive with most bees, as a whole"""
        weak, strong = hive(900), hive(1500)
        self.assertIs(strongest([weak, strong, hive(1000)]), strong, "The hive itself is wanted, not its number of bees.")

    def test_first_of_equals(self):
        """of two equal hives the first"""
        first, second = hive(900), hive(900)
        self.assertIs(strongest([first, second]), first, "Both are equally strong; the first one counts.")

    def test_no_hives(self):
        """without hives"""
        self.assertEqual(
            (any_swarming([]), all_fed([]), honey([]), strongest([])),
            (False, True, 0, None),
            "The answers for no hives at all should stay what they were.",
        )


class CheckLaziness(unittest.TestCase):
    def test_any_stops(self):
        """any_swarming opens no hive after the first hit"""
        round_ = Round(hive(60_000), hive(), hive())
        any_swarming(round_)
        self.assertEqual(round_.opened, 1, "The first hive decided it; the others were opened for nothing.")

    def test_all_stops(self):
        """all_fed opens no hive after the first hungry one"""
        round_ = Round(hive(), hive(fed=False), hive())
        all_fed(round_)
        self.assertEqual(round_.opened, 2, "The second hive decided it; the third was opened for nothing.")


class CheckStyle(unittest.TestCase):
    def test_built_ins(self):
        """any, all, sum and max do the work"""
        self.assertEqual(
            {"any", "all", "sum", "max"} - drill.calls(), set(), "Each of the four functions has a built-in that fits."
        )

    def test_no_loops_and_lists(self):
        """no loop statement and no list is left"""
        found = [node for node in ("For", "While", "ListComp") if drill.uses(node)]
        self.assertEqual(found, [], "A generator expression inside the call needs neither a loop nor a list.")
