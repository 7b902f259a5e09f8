import unittest

from answer import double


class CheckDouble(unittest.TestCase):
    def test_number(self):
        """a number is doubled"""
        self.assertEqual(double(2), 4)

    def test_word(self):
        """a word comes twice"""
        self.assertEqual(double("ab"), "abab")
