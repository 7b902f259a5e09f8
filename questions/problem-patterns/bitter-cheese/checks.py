import unittest

from answer import first_bitter


class Shelf:
    """Wheels 0, 1, 2 and so on, bitter from one on; it keeps what was tasted."""

    def __init__(self, wheels, bitter_from):
        self.wheels = range(wheels)
        self.bitter_from = bitter_from
        self.tasted = []

    def is_bitter(self, wheel):
        self.tasted.append(wheel)
        if len(self.tasted) > len(self.wheels) + 5:
            raise AssertionError("The search goes on although every wheel was tasted: it never gets smaller.")
        return wheel >= self.bitter_from

    def search(self):
        return first_bitter(self.wheels, self.is_bitter)


class CheckFirstBitter(unittest.TestCase):
    def test_every_place(self):
        """the border is found wherever it is"""
        for number in range(1, 12):
            for first in range(number):
                with self.subTest(wheels=number, first=first):
                    self.assertEqual(
                        Shelf(number, first).search(), first,
                        f"Of {number} wheels, number {first} is the first bitter one.",
                    )

    def test_all_good(self):
        """if all are good, the result is None"""
        for number in range(9):
            with self.subTest(wheels=number):
                self.assertIsNone(Shelf(number, number).search(), f"None of the {number} wheels is bitter.")

    def test_few_tastings(self):
        """of 1,000 wheels at most ten are tasted"""
        most = max(self.tastings(first) for first in range(0, 1001, 7))
        self.assertLess(most, 11, "Halving 1,000 wheels takes ten tastings at most.")

    def test_none_twice(self):
        """no wheel is tasted twice"""
        for first in (0, 6, 12, 13):
            shelf = Shelf(13, first)
            shelf.search()
            self.assertEqual(
                len(shelf.tasted), len(set(shelf.tasted)), "A wheel that was tasted is spoilt; keep what you learnt."
            )

    def tastings(self, first):
        shelf = Shelf(1000, first)
        shelf.search()
        return len(shelf.tasted)
