import unittest

from answer import fewest_stamps


class CheckFewest(unittest.TestCase):
    def test_largest_first_suffices(self):
        """an amount for which the largest stamps are best"""
        self.assertEqual(fewest_stamps([1, 6, 10], 26), 3, "10 + 10 + 6 makes three stamps.")

    def test_largest_first_is_too_many(self):
        """an amount for which the largest stamp is no good"""
        self.assertEqual(fewest_stamps([1, 6, 10], 12), 2, "6 + 6 is two stamps; 10 + 1 + 1 is three.")

    def test_largest_first_gets_stuck(self):
        """an amount that the largest stamp makes impossible"""
        self.assertEqual(fewest_stamps([5, 7], 10), 2, "5 + 5 makes 10, though nothing follows after a 7.")

    def test_mixed(self):
        """an amount that needs one large stamp and several smaller ones"""
        self.assertEqual(
            fewest_stamps([1, 7, 10], 24), 3, "10 + 7 + 7: neither as many of 10 as fit, nor none of them."
        )

    def test_order_of_values(self):
        """values may come in any order"""
        self.assertEqual(fewest_stamps([10, 1, 6], 18), 3, "6 + 6 + 6, however the values are listed.")

    def test_impossible(self):
        """an amount that cannot be made up gives None"""
        self.assertEqual(
            (fewest_stamps([5, 7], 8), fewest_stamps([4], 2), fewest_stamps([], 3)),
            (None, None, None),
            "None of these can be made up exactly; 0 would be a number of stamps.",
        )

    def test_nothing_to_pay(self):
        """a postage of 0 needs no stamp"""
        self.assertEqual(
            (fewest_stamps([5], 0), fewest_stamps([], 0)), (0, 0), "Nothing is made up of nothing: 0, and not None."
        )

    def test_one_stamp(self):
        """a postage that is a value needs one stamp"""
        self.assertEqual(fewest_stamps([3, 5, 9], 9), 1, "One stamp of 9 will do.")


class CheckLarge(unittest.TestCase):
    def test_large_postage(self):
        """a large postage is no trouble"""
        try:
            number = fewest_stamps([1, 17], 6_010)
        except RecursionError:
            self.fail("The calls went too deep: Python allows about a thousand. Fill a table from 0 upwards.")
        self.assertEqual(number, 362, "353 stamps of 17 make 6,001, and nine of 1 the rest.")
