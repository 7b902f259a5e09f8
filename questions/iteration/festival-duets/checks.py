import unittest

import drill
from answer import costumes, duets, podiums


class CheckResults(unittest.TestCase):
    def test_duets(self):
        """each pair once, in order"""
        self.assertEqual(
            duets(["Ada", "Bo", "Cy"]),
            [("Ada", "Bo"), ("Ada", "Cy"), ("Bo", "Cy")],
            "Ada with Bo is the same duet as Bo with Ada.",
        )

    def test_duets_of_namesakes(self):
        """two singers of one name can sing together"""
        self.assertEqual(duets(["Bo", "Bo"]), [("Bo", "Bo")], "They are two singers, though their names are equal.")

    def test_podiums(self):
        """each order of three is another podium"""
        self.assertEqual(
            podiums(["Ada", "Bo", "Cy"]),
            [
                ("Ada", "Bo", "Cy"),
                ("Ada", "Cy", "Bo"),
                ("Bo", "Ada", "Cy"),
                ("Bo", "Cy", "Ada"),
                ("Cy", "Ada", "Bo"),
                ("Cy", "Bo", "Ada"),
            ],
            "On a podium the order counts.",
        )

    def test_podiums_of_four(self):
        """three places for four singers"""
        self.assertEqual(len(podiums(["Ada", "Bo", "Cy", "Di"])), 24, "4 × 3 × 2 ways lead to a podium of three.")

    def test_too_few(self):
        """too few singers give nothing"""
        self.assertEqual((duets(["Ada"]), podiums(["Ada", "Bo"])), ([], []), "There are not enough singers.")

    def test_costumes(self):
        """one of each, the shoes changing fastest"""
        self.assertEqual(
            costumes(["cap"], ["cape", "frock"], ["boots", "clogs"]),
            [("cap", "cape", "boots"), ("cap", "cape", "clogs"), ("cap", "frock", "boots"), ("cap", "frock", "clogs")],
            "An outfit is one hat, one coat and one pair of shoes, in the order of the nested loops.",
        )

    def test_nothing_to_wear(self):
        """without coats there is no outfit"""
        self.assertEqual(costumes(["cap"], [], ["boots"]), [], "An outfit needs one of each.")


class CheckStyle(unittest.TestCase):
    def test_no_loops(self):
        """no loop is written by hand"""
        found = [node for node in ("For", "While", "ListComp", "GeneratorExp") if drill.uses(node)]
        self.assertEqual(found, [], "Three calls of `itertools` do it, with nothing left to loop over.")

    def test_the_right_tools(self):
        """each function uses the tool that is meant for it"""
        used = {name.split(".")[-1] for name in drill.calls()}
        self.assertEqual(
            {"combinations", "permutations", "product"} - used,
            set(),
            "Pairs without order, places with order, one of each kind: each has a name in `itertools`.",
        )
