import unittest

from answer import sort_out


class CheckSortOut(unittest.TestCase):
    def test_neighbours(self):
        """two old pears side by side are both taken out"""
        crate = [9, 9, 2, 12]
        self.assertEqual(
            (sort_out(crate, 7), crate),
            ([9, 9, 12], [2]),
            "A pear beside one that was taken out has been passed over.",
        )

    def test_all_old(self):
        """a crate of old pears is emptied"""
        crate = [8, 10, 9, 11]
        self.assertEqual((sort_out(crate, 7), crate), ([8, 10, 9, 11], []), "Every pear is older than 7 days.")

    def test_limit_is_fresh(self):
        """a pear of exactly the limit stays"""
        crate = [7, 8]
        self.assertEqual((sort_out(crate, 7), crate), ([8], [7]), "Older than 7 days means 8 or more; 7 stays.")

    def test_equal_ages_keep_their_place(self):
        """the pears that stay keep their order"""
        crate = [3, 9, 1, 3, 12, 2]
        self.assertEqual((sort_out(crate, 7), crate), ([9, 12], [3, 1, 3, 2]), "Neither list should be sorted.")

    def test_nothing_old(self):
        """a fresh crate stays as it is"""
        crate = [1, 2]
        self.assertEqual((sort_out(crate, 7), crate), ([], [1, 2]), "Nothing is older than 7 days.")

    def test_same_crate(self):
        """whoever holds the crate sees the change"""
        scales = crate = [9, 2]
        sort_out(crate, 7)
        self.assertEqual(scales, [2], "The scales hold the same list and still see the old pear in it.")
