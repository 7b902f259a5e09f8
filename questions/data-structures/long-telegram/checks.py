import ast
import unittest

import drill
from answer import in_groups


class CheckGroups(unittest.TestCase):
    def test_groups_of_five(self):
        """letters stand in groups of five, the last as it comes out"""
        self.assertEqual(
            in_groups("Ship lost, crew safe"), "SHIPL OSTCR EWSAF E",
            "Capitals, five to a group, and the rest at the end.",
        )

    def test_full_groups(self):
        """a text of full groups ends in a letter"""
        self.assertEqual(
            in_groups("send a boat"), "SENDA BOAT",
            "Only letters count, and a space stands between groups.",
        )
        self.assertEqual(in_groups("abcdefghij"), "ABCDE FGHIJ", "The last group is full; no space follows it.")

    def test_other_sizes(self):
        """the size of the groups can be chosen"""
        self.assertEqual(in_groups("tide 7 high", size=3), "TID EHI GH", "Three letters to a group; the 7 is left out.")

    def test_no_letters(self):
        """a text without letters gives an empty text"""
        self.assertEqual(in_groups("17 - 4"), "", "There is not one letter to send.")


class CheckStyle(unittest.TestCase):
    def test_nothing_is_grown(self):
        """no text is grown with +="""
        grown = [node for node in ast.walk(drill.tree()) if isinstance(node, ast.AugAssign)]
        self.assertEqual(len(grown), 0, "A text that is grown may be copied at every step: collect and join.")

    def test_joins_slices(self):
        """groups are slices that are joined"""
        joins = [name for name in drill.calls() if name.endswith(".join")]
        self.assertEqual(
            (drill.uses("Slice"), bool(joins)), (True, True), "Slice the groups out of the letters, and `join` them."
        )
