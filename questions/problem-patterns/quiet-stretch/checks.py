import unittest

from answer import longest_quiet


class Level(int):
    """A reading that notes each addition and subtraction."""

    sums = 0

    def __add__(self, other):
        Level.sums += 1
        return int(self) + int(other)

    __radd__ = __add__

    def __rsub__(self, other):
        Level.sums += 1
        return int(other) - int(self)


class CheckStretch(unittest.TestCase):
    def test_inside(self):
        """a stretch in the middle of the street"""
        self.assertEqual(longest_quiet([9, 4, 1, 2, 9, 3], 7), 3, "The houses with 4, 1 and 2 add up to 7.")

    def test_last_house(self):
        """the last house can belong to the stretch"""
        self.assertEqual(
            longest_quiet([8, 2, 3, 2], 7), 3,
            "The last three houses add up to 7; the last one counts too.",
        )

    def test_whole_street(self):
        """a whole street can be quiet"""
        self.assertEqual(
            (longest_quiet([1, 0, 2], 3), longest_quiet([3], 3)), (3, 1),
            "At most 3 includes 3, and every house counts.",
        )

    def test_several_have_to_go(self):
        """one loud house can push several out"""
        self.assertEqual(
            longest_quiet([1, 1, 1, 1, 6, 1, 1], 7), 4, "After the 6, only one quiet house beside it fits into 7."
        )

    def test_rest_of_the_window(self):
        """only as many houses go as have to"""
        self.assertEqual(
            longest_quiet([5, 2, 3, 1, 1], 7), 4, "The 5 has to go; the 2 beside it can stay, and 2 + 3 + 1 + 1 is 7."
        )

    def test_too_loud(self):
        """if every house is too loud, the stretch is 0"""
        self.assertEqual((longest_quiet([8, 9], 7), longest_quiet([], 7)), (0, 0), "No house fits into the limit.")

    def test_silent_houses(self):
        """silent houses cost nothing"""
        self.assertEqual(longest_quiet([5, 0, 0, 0, 5], 0), 3, "Three houses without a sound fit into a limit of 0.")


class CheckWork(unittest.TestCase):
    def test_one_pass(self):
        """each house is added and taken away once"""
        street = [Level(number % 5) for number in range(100)]
        Level.sums = 0
        self.assertEqual(longest_quiet(street, 20), 11, "Eleven houses, such as 0 1 2 3 4 0 1 2 3 4 0, add up to 20.")
        self.assertLess(Level.sums, 401, "For 100 houses there were very many additions: keep the total of a window.")
