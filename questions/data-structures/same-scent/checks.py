import unittest

from answer import same_scent


class CheckSameScent(unittest.TestCase):
    def test_same_list(self):
        """equal lists are one scent"""
        perfumes = {"Dusk": ["rose", "musk"], "Harbour": ["salt"], "Ember": ["rose", "musk"]}
        self.assertEqual(same_scent(perfumes), [["Dusk", "Ember"]], "Dusk and Ember list the same; Harbour is alone.")

    def test_order_does_not_count(self):
        """the order of pouring does not count"""
        perfumes = {"Dusk": ["rose", "musk", "salt"], "Ember": ["salt", "rose", "musk"]}
        self.assertEqual(same_scent(perfumes), [["Dusk", "Ember"]], "The same three ingredients in another order.")

    def test_repetition_does_not_count(self):
        """pouring something twice does not count"""
        perfumes = {"Dusk": ["rose", "musk"], "Ember": ["musk", "rose", "musk"]}
        self.assertEqual(same_scent(perfumes), [["Dusk", "Ember"]], "Musk was poured twice, and is the same musk.")

    def test_part_of_it(self):
        """one ingredient more is another scent"""
        perfumes = {"Dusk": ["rose", "musk"], "Ember": ["rose", "musk", "salt"], "Plain": []}
        self.assertEqual(same_scent(perfumes), [], "The salt makes the difference, so there is no group.")

    def test_same_letters(self):
        """ingredients are compared, not their letters"""
        perfumes = {"Dusk": ["fig", "leaf"], "Ember": ["figleaf"]}
        self.assertEqual(
            same_scent(perfumes), [],
            "Fig and leaf are two things, and figleaf is a third; joined as text they look alike.",
        )

    def test_order_of_groups(self):
        """names and groups stand in the order of the dict"""
        perfumes = {"Z": ["fig"], "B": ["moss"], "Y": ["moss"], "A": ["fig"], "C": ["moss"]}
        self.assertEqual(
            same_scent(perfumes), [["Z", "A"], ["B", "Y", "C"]], "Neither the groups nor the names should be sorted."
        )
