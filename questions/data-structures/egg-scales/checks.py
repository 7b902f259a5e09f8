import unittest
from collections.abc import Sequence

import drill
from answer import count_between, size


class Shelf(Sequence):
    """A million weights, each of which is noted when somebody looks at it."""

    def __init__(self):
        self.looks = 0

    def __len__(self):
        return 1_000_000

    def __getitem__(self, position):
        self.looks += 1
        if not 0 <= position < 1_000_000:
            raise IndexError(position)
        return 40 + position // 25_000


class CheckSize(unittest.TestCase):
    def test_between_the_limits(self):
        """an egg between two limits has one size"""
        self.assertEqual(
            [size(grams) for grams in (41, 58, 68.5, 80)], ["S", "M", "L", "XL"],
            "One letter for each of the four bands.",
        )

    def test_at_the_limits(self):
        """an egg of exactly a limit has the larger size"""
        self.assertEqual(
            [size(grams) for grams in (53, 63, 73)], ["M", "L", "XL"], "M is from 53 g on: the limit belongs to it."
        )

    def test_just_below(self):
        """an egg just below a limit has the smaller size"""
        self.assertEqual(
            [size(grams) for grams in (52.9, 62.9, 72.9)], ["S", "M", "L"],
            "Just below a limit is still the size before.",
        )


class CheckCount(unittest.TestCase):
    def test_ends(self):
        """the lower end counts, the upper end does not"""
        weights = [49, 55, 55, 61, 61, 70]
        self.assertEqual(count_between(weights, 55, 61), 2, "Both eggs of 55 g count, and those of 61 g do not.")

    def test_ends_between_weights(self):
        """the ends need not be in the list"""
        self.assertEqual(count_between([49, 55, 61, 70], 50, 69), 2, "55 and 61 lie between 50 and 69.")

    def test_everything_and_nothing(self):
        """ends beyond the list count all of it, or nothing"""
        weights = [49, 55, 61]
        self.assertEqual(
            (count_between(weights, 0, 200), count_between(weights, 80, 90), count_between([], 0, 200)),
            (3, 0, 0),
            "All three, none of them, and none in an empty list.",
        )

    def test_looks_at_few(self):
        """of a million weights it looks at few"""
        shelf = Shelf()
        counted = count_between(shelf, 50, 60)
        self.assertEqual(counted, 250_000, "A quarter of the eggs weigh from 50 to less than 60 g.")
        self.assertLess(shelf.looks, 100, "The list is sorted: two searches look at about forty weights.")


class CheckStyle(unittest.TestCase):
    def test_no_chain(self):
        """the limits stand in a table"""
        self.assertEqual(
            [kind for kind in ("If", "IfExp", "For", "While") if drill.uses(kind)],
            [],
            "Let `bisect` find the place; no `if` and no loop is needed.",
        )
