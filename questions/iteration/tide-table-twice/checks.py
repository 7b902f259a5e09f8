import unittest
from itertools import islice

from answer import TideTable


class CheckLoops(unittest.TestCase):
    def test_one_loop(self):
        """one loop sees every height in order"""
        table = TideTable([310, 95, 287])
        self.assertEqual([height for height in table], [310, 95, 287], "A single loop should see all the heights.")

    def test_loop_in_loop(self):
        """a loop inside a loop sees every pair"""
        table = TideTable([310, 95])
        pairs = list(islice(((first, second) for first in table for second in table), 10))
        self.assertEqual(
            pairs,
            [(310, 310), (310, 95), (95, 310), (95, 95)],
            "The inner loop moved the outer one: they share a position.",
        )

    def test_two_readers(self):
        """two iterators go on independently"""
        table = TideTable([310, 95, 287])
        first = iter(table)
        next(first)
        second = iter(table)
        self.assertEqual(
            (next(second), next(first)), (310, 95), "A new reader begins at the start and leaves the other where it is."
        )

    def test_one_loop_after_the_other(self):
        """a second loop starts from the beginning"""
        table = TideTable([310, 95])
        passes = [list(table), list(table)]
        self.assertEqual(passes, [[310, 95], [310, 95]], "The second loop should see all the heights again.")

    def test_added_height(self):
        """a loop that begins after add sees the new height"""
        table = TideTable([310])
        list(table)
        table.add(95)
        self.assertEqual(list(table), [310, 95], "The height was added before this loop began.")

    def test_empty(self):
        """an empty table gives nothing"""
        self.assertEqual(list(TideTable([])), [], "There is no height to see.")

    def test_own_list(self):
        """the table keeps its own list"""
        heights = [310]
        table = TideTable(heights)
        heights.append(95)
        self.assertEqual(list(table), [310], "A list changed outside should not change the table.")

    def test_iterator_of_its_own(self):
        """the table is not its own iterator"""
        table = TideTable([310])
        self.assertIsNot(iter(table), table, "`__iter__` should give a new iterator and not the table itself.")
