import unittest

import drill
from answer import mirrored, transposed, turned

QUILT = ("abc", "def")


def rows(*texts):
    return [list(text) for text in texts]


class CheckQuilt(unittest.TestCase):
    def test_mirrored(self):
        """mirrored: each row from right to left"""
        self.assertEqual(mirrored(rows(*QUILT)), rows("cba", "fed"), "The rows stay, and each runs the other way.")

    def test_transposed(self):
        """transposed: the first column becomes the first row"""
        self.assertEqual(
            transposed(rows(*QUILT)), rows("ad", "be", "cf"), "Three columns of two become three rows, as lists."
        )

    def test_turned(self):
        """turned: the bottom row becomes the left column"""
        self.assertEqual(
            turned(rows(*QUILT)),
            rows("da", "eb", "fc"),
            "Clockwise, the last row becomes the first column, and the first row the last column.",
        )

    def test_four_turns(self):
        """four turns give the same quilt again"""
        quilt = rows("abcd", "efgh", "ijkl")
        self.assertEqual(
            turned(turned(turned(turned(quilt)))), rows("abcd", "efgh", "ijkl"), "Four quarters are a full turn."
        )

    def test_empty(self):
        """an empty quilt stays empty"""
        self.assertEqual((mirrored([]), transposed([]), turned([])), ([], [], []), "Nothing, however it is turned.")

    def test_quilt_is_kept(self):
        """the quilt stays as it is"""
        quilt = rows(*QUILT)
        mirrored(quilt), transposed(quilt), turned(quilt)
        self.assertEqual(quilt, rows(*QUILT), "The pattern itself was changed; make new rows.")


class CheckStyle(unittest.TestCase):
    def test_no_indexes(self):
        """there is no range and no len left"""
        self.assertEqual(drill.calls() & {"range", "len"}, set(), "Rows and columns can be had without counting them.")

    def test_zip(self):
        """columns come from zip"""
        self.assertIn("zip", drill.calls(), "`zip(*quilt)` gives the columns.")
