import unittest

from answer import differences


class CheckDifferences(unittest.TestCase):
    def test_losses(self):
        """sacks that lost weight, counted from 1"""
        self.assertEqual(
            differences([50, 48, 50], [50, 46, 49]), [(2, 2), (3, 1)], "The second sack lost 2 and the third 1."
        )

    def test_heavier_sacks(self):
        """a sack that is as heavy or heavier is left out"""
        self.assertEqual(differences([50, 48], [50, 49]), [], "Neither of these sacks lost weight.")

    def test_no_sacks(self):
        """two empty ledgers"""
        self.assertEqual(differences([], []), [], "Two empty ledgers agree.")

    def test_generators(self):
        """generators as ledgers"""
        gate, stone = (50 + more for more in (0, 1)), (49 for _ in range(2))
        self.assertEqual(differences(gate, stone), [(1, 1), (2, 2)], "A ledger can be any iterable.")

    def test_line_missing_at_the_stone(self):
        """a line missing at the stone is a ValueError"""
        with self.assertRaises(ValueError, msg="Sack 3 has no line at the stone; it was left out without a word."):
            differences([50, 48, 50], [50, 48])

    def test_line_missing_at_the_gate(self):
        """a line missing at the gate is a ValueError"""
        with self.assertRaises(ValueError, msg="Sack 2 has no line at the gate; it was left out without a word."):
            differences([50], [50, 48])

    def test_generators_of_different_lengths(self):
        """it is noticed with generators, too"""
        with self.assertRaises(ValueError, msg="A generator has no `len`; only reading it shows where it ends."):
            differences((50 for _ in range(3)), (50 for _ in range(2)))
