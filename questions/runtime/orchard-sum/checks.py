import ast
import builtins
import unittest

import drill
from answer import summary


class CheckFigures(unittest.TestCase):
    def test_three_baskets(self):
        """total, heaviest, and all from the heaviest down"""
        self.assertEqual(
            summary([[3, 4], [10], [2, 2]]), (21, 10, [10, 7, 4]), "Three baskets weigh 7, 10 and 4 together."
        )

    def test_one_basket(self):
        """a single basket"""
        self.assertEqual(summary([[5, 1]]), (6, 6, [6]), "The only basket is the total and the heaviest.")

    def test_equal_baskets(self):
        """equal weights are all listed"""
        self.assertEqual(summary([[4], [2, 2]]), (8, 4, [4, 4]), "Two baskets of the same weight are two baskets.")

    def test_empty_basket(self):
        """an empty basket weighs nothing"""
        self.assertEqual(summary([[], [3]]), (3, 3, [3, 0]), "An empty basket is in the list with 0.")

    def test_no_baskets(self):
        """without baskets, zero and an empty list"""
        self.assertEqual(summary([]), (0, 0, []), "No baskets is a quiet day, and no error.")


class CheckNames(unittest.TestCase):
    def test_no_hidden_builtins(self):
        """no name of the answer hides a built-in"""
        own = {
            node.id for node in ast.walk(drill.tree()) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
        } | {node.arg for node in ast.walk(drill.tree()) if isinstance(node, ast.arg)}
        hidden = sorted(name for name in own if hasattr(builtins, name))
        self.assertEqual(hidden, [], "These names hide built-ins for the rest of the function.")
