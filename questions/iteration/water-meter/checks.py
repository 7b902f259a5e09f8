import ast
import unittest

import drill
from answer import level_after, used, worst_dry_spell


class CheckResults(unittest.TestCase):
    def test_used(self):
        """used between one reading and the next"""
        self.assertEqual(used([100, 130, 130, 145]), [30, 0, 15], "Four readings have three differences.")

    def test_used_from_an_iterator(self):
        """readings from an iterator"""
        self.assertEqual(used(iter([5, 6, 9])), [1, 3], "The readings may come from anything that can be iterated over.")

    def test_used_single_reading(self):
        """a single reading has no difference"""
        self.assertEqual((used([100]), used([])), ([], []), "It takes two readings to tell what was used.")

    def test_level_after(self):
        """the level at the start and after each flow"""
        self.assertEqual(
            level_after(50, [20, -35, -5]), [50, 70, 35, 30], "The start level stands first, then one for each flow."
        )

    def test_level_without_flows(self):
        """without flows there is the start level"""
        self.assertEqual(level_after(50, []), [50], "The start level is there although nothing flowed.")

    def test_dry_spell(self):
        """the longest run of zeros"""
        self.assertEqual(worst_dry_spell([0, 3, 0, 0, 0, 1]), 3, "Days 3 to 5 had no rain.")

    def test_dry_spell_at_the_end(self):
        """a run that is still going on counts"""
        self.assertEqual(worst_dry_spell([0, 2, 0, 0]), 2, "The last two days are the longest spell.")

    def test_rain_on_the_first_day(self):
        """millimetres are not days"""
        self.assertEqual(worst_dry_spell([9, 0, 7]), 1, "9 mm of rain on the first day are not 9 dry days.")

    def test_no_days(self):
        """no days, no spell"""
        self.assertEqual((worst_dry_spell([]), worst_dry_spell([4])), (0, 0), "There was no dry day.")


class CheckStyle(unittest.TestCase):
    def test_tools(self):
        """pairwise and accumulate do the work"""
        used_tools = {name.split(".")[-1] for name in drill.calls()}
        self.assertEqual(
            {"pairwise", "accumulate"} - used_tools, set(), "Both tools of `itertools` have a loop here to replace."
        )

    def test_no_loops(self):
        """no loop statement is left"""
        found = [node for node in ("For", "While") if drill.uses(node)]
        self.assertEqual(found, [], "A `for` or `while` statement is still carrying values along.")

    def test_no_index(self):
        """nothing is looked up by index"""
        indexed = [
            ast.unparse(node)
            for function in drill.tree().body
            if isinstance(function, ast.FunctionDef)
            for statement in function.body
            for node in ast.walk(statement)
            if isinstance(node, ast.Subscript) and ast.unparse(node.value) not in ("list", "tuple", "Iterable")
        ]
        self.assertEqual(indexed, [], "An index or a slice is left; `pairwise` gives both readings by themselves.")
