import unittest

from answer import count_parcels


class CheckWall(unittest.TestCase):
    def test_empty_wall(self):
        """without deliveries, every locker holds 0"""
        self.assertEqual(
            count_parcels(2, 3, []), [[0, 0, 0], [0, 0, 0]], "Two rows of three lockers, with nothing in them."
        )

    def test_one_parcel(self):
        """one parcel is in one locker"""
        self.assertEqual(
            count_parcels(3, 2, [(0, 1)]),
            [[0, 1], [0, 0], [0, 0]],
            "One locker holds the parcel. If it shows in every row, then every row is the same list.",
        )

    def test_several_parcels(self):
        """parcels in several lockers are counted apart"""
        deliveries = [(0, 0), (2, 1), (2, 1), (1, 0), (2, 1)]
        self.assertEqual(
            count_parcels(3, 2, deliveries),
            [[1, 0], [1, 0], [0, 3]],
            "Each locker counts its own parcels, and no others.",
        )

    def test_single_row(self):
        """a wall of one row counts along the row"""
        self.assertEqual(count_parcels(1, 3, [(0, 2), (0, 2)]), [[0, 0, 2]], "Both parcels are in the third locker.")

    def test_rows_are_separate(self):
        """each row is a list of its own"""
        wall = count_parcels(2, 2, [])
        self.assertIsNot(wall[0], wall[1], "Both rows are the same list; whoever changes one changes the other.")

    def test_walls_are_separate(self):
        """a second wall starts empty"""
        count_parcels(1, 1, [(0, 0)])
        self.assertEqual(count_parcels(1, 1, []), [[0]], "The parcels of an earlier wall are still there.")
