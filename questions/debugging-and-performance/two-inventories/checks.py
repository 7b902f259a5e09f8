import unittest

from answer import reconcile


class Number(int):
    """An inventory number that counts how often it is compared."""

    compared = 0

    def __eq__(self, other):
        Number.compared += 1
        return int(self) == int(other)

    def __hash__(self):
        return hash(int(self))


class CheckResults(unittest.TestCase):
    def test_missing_and_unknown(self):
        """what was not scanned, and what is not in the inventory"""
        self.assertEqual(
            reconcile([11, 12, 13], [13, 99, 11]), ([12], [99]), "12 was not scanned, and 99 is not in the inventory."
        )

    def test_order(self):
        """in the order of the lists"""
        self.assertEqual(
            reconcile([30, 7, 19], [88, 52, 61]),
            ([30, 7, 19], [88, 52, 61]),
            "The curators walk along the shelves: the order of the lists should be kept.",
        )

    def test_each_number_once(self):
        """a number that comes twice is given once"""
        self.assertEqual(
            reconcile([7, 5, 7], [9, 8, 9, 8]),
            ([7, 5], [9, 8]),
            "Each number should be reported once, where it came first.",
        )

    def test_scanned_twice(self):
        """an object that was scanned twice is neither missing nor unknown"""
        self.assertEqual(reconcile([7], [7, 7]), ([], []), "The object is in both lists.")

    def test_nothing(self):
        """empty lists"""
        self.assertEqual(
            (reconcile([], []), reconcile([7], []), reconcile([], [7])),
            (([], []), ([7], []), ([], [7])),
            "With one list empty, all of the other is reported.",
        )


class CheckFaults(unittest.TestCase):
    def test_lists_are_left_alone(self):
        """the caller's lists are as they were"""
        inventory, scanned = [11, 12], [12, 99]
        reconcile(inventory, scanned)
        self.assertEqual(
            (inventory, scanned), ([11, 12], [12, 99]), "The next report reads these lists; they were taken apart."
        )

    def test_comparisons(self):
        """300 numbers take hundreds of comparisons, not tens of thousands"""
        inventory = [Number(value) for value in range(300)]
        scanned = [Number(value) for value in range(150, 450)]
        Number.compared = 0
        reconcile(inventory, scanned)
        self.assertLess(
            Number.compared,
            5_000,
            "Every number is compared with all of a list: twice the objects take four times as long.",
        )
