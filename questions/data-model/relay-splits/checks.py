import ast
import unittest

import drill
from answer import ends_and_middle, is_plausible, swap_lanes


def nodes(name, kind):
    """The syntax nodes of a kind in the answer's function of that name."""
    functions = [
        node for node in ast.walk(drill.tree()) if isinstance(node, ast.FunctionDef) and node.name == name
    ]
    return [node for function in functions for node in ast.walk(function) if isinstance(node, kind)]


class CheckEnds(unittest.TestCase):
    def test_four(self):
        """first, last, and a list of the others in order"""
        self.assertEqual(
            ends_and_middle(["Uma", "Lea", "Finn", "Joe"]),
            ("Uma", "Joe", ["Lea", "Finn"]),
            "The result is a tuple: the first, the last, and a list of those between.",
        )

    def test_two(self):
        """of two, nobody is between"""
        self.assertEqual(ends_and_middle(["Uma", "Joe"]), ("Uma", "Joe", []), "Between two swimmers there is nobody.")

    def test_finish_is_kept(self):
        """the list of the finish stays as it is"""
        finish = ["Uma", "Lea", "Joe"]
        ends_and_middle(finish)
        self.assertEqual(finish, ["Uma", "Lea", "Joe"], "Taking items out of the list changes it for everybody else.")

    def test_starred(self):
        """ends_and_middle unpacks, without an index or a slice"""
        starred = [node for node in nodes("ends_and_middle", ast.Starred) if isinstance(node.ctx, ast.Store)]
        indexed = nodes("ends_and_middle", ast.Subscript)
        in_body = [node for node in indexed if isinstance(node.value, ast.Name) and node.value.id == "finish"]
        self.assertEqual(
            (len(starred), len(in_body)), (1, 0), "Put one starred name on the left of an assignment, and no index."
        )


class CheckSwap(unittest.TestCase):
    def test_swaps(self):
        """the two items change places, the others stay"""
        lanes = ["Uma", "Lea", "Finn"]
        swap_lanes(lanes, 0, 2)
        self.assertEqual(lanes, ["Finn", "Lea", "Uma"], "Both items should have changed places in the list itself.")

    def test_returns_nothing(self):
        """swap_lanes returns nothing"""
        self.assertIsNone(swap_lanes(["Uma", "Lea"], 0, 1), "What changes a list in place returns None, to say so.")

    def test_one_assignment(self):
        """swap_lanes is a single assignment"""
        self.assertEqual(
            len(nodes("swap_lanes", ast.Assign)), 1, "One assignment with two targets does it, without a helper."
        )


class CheckPlausible(unittest.TestCase):
    def test_within(self):
        """a time within the limits is plausible"""
        self.assertIs(is_plausible(31.2), True, "31.2 seconds lie within the limits.")

    def test_limits(self):
        """both limits belong to it"""
        self.assertEqual(
            [is_plausible(9.5), is_plausible(90.0)], [True, True], "At least and at most: the limits belong to it."
        )

    def test_outside(self):
        """a time outside of the limits is not plausible"""
        self.assertEqual(
            [is_plausible(9.4), is_plausible(90.1)], [False, False], "These are too short and too long to be right."
        )

    def test_chained(self):
        """is_plausible is one chained comparison"""
        chained = [node for node in nodes("is_plausible", ast.Compare) if len(node.ops) == 2]
        self.assertEqual(len(chained), 1, "Put `seconds` between the two limits, as in mathematics.")
