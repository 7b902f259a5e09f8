import ast
import unittest

import drill
from answer import Crate, packing_list


def house():
    return Crate("hall", [Crate("box", [Crate("cup"), Crate("jug")]), Crate("lamp", [Crate("bulb")]), Crate("rug")])


class CheckOrder(unittest.TestCase):
    def test_empty_crate(self):
        """a crate with nothing in it"""
        self.assertEqual(packing_list(Crate("hall")), ["hall"], "The crate itself is on the list.")

    def test_order_of_unpacking(self):
        """each crate is followed by all that is in it"""
        self.assertEqual(
            packing_list(house()),
            ["hall", "box", "cup", "jug", "lamp", "bulb", "rug"],
            "The first crate is unpacked completely before the second one is opened.",
        )

    def test_same_label_twice(self):
        """crates with the same label are all listed"""
        self.assertEqual(
            packing_list(Crate("box", [Crate("box"), Crate("box")])), ["box"] * 3, "Labels need not differ."
        )


class CheckLoop(unittest.TestCase):
    def test_deep_nesting(self):
        """3,000 crates, each in the next"""
        crate = Crate("0")
        for number in range(1, 3_000):
            crate = Crate(str(number), [crate])
        try:
            labels = packing_list(crate)
        except RecursionError:
            labels = []
        self.assertEqual(
            len(labels), 3_000, "The call stack ran out (or crates were missed): the walk has to do without recursion."
        )

    def test_does_not_call_itself(self):
        """no function calls itself"""
        within = [
            function.name
            for function in ast.walk(drill.tree())
            if isinstance(function, ast.FunctionDef)
            for call in ast.walk(function)
            if isinstance(call, ast.Call) and ast.unparse(call.func) == function.name
        ]
        self.assertEqual(within, [], "The function still calls itself; keep what is to be opened in a list instead.")

    def test_limit_is_left_alone(self):
        """the recursion limit is not raised"""
        self.assertEqual(
            [name for name in drill.calls() if "setrecursionlimit" in name],
            [],
            "A higher limit only moves the crash.",
        )

    def test_crates_stay_packed(self):
        """the crates are as they were"""
        crate = house()
        packing_list(crate)
        self.assertEqual(
            ([inner.label for inner in crate.inside], [inner.label for inner in crate.inside[0].inside]),
            (["box", "lamp", "rug"], ["cup", "jug"]),
            "Listing the crates has taken something out of them, or moved it.",
        )
