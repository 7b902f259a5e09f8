import unittest

from answer import lone_sock


class Sock:
    """A sock that notes how often it is compared."""

    compared = 0

    def __init__(self, colour):
        self.colour = colour

    def __eq__(self, other):
        Sock.compared += 1
        return self.colour == other.colour

    def __hash__(self):
        return hash(self.colour)


class CheckLoneSock(unittest.TestCase):
    def test_first_of_several(self):
        """of several lone socks, the first on the line"""
        self.assertEqual(
            lone_sock(["grey", "red", "grey", "blue"]), "red", "Red and blue are both alone, and red hangs first."
        )

    def test_equal_far_away(self):
        """an equal sock at the end of the line counts"""
        self.assertEqual(lone_sock(["red", "blue", "grey", "red"]), "blue", "The second red hangs at the end.")

    def test_three_of_a_kind(self):
        """three equal socks are not alone"""
        self.assertEqual(
            lone_sock(["grey", "grey", "grey", "red"]), "red", "The third grey sock has two equals on the line."
        )

    def test_nobody_alone(self):
        """if each has an equal, the result is None"""
        self.assertIsNone(lone_sock(["red", "grey", "red", "grey", "grey"]), "No sock is alone on this line.")
        self.assertIsNone(lone_sock([]), "There is no sock on an empty line.")

    def test_few_comparisons(self):
        """a long line is gone along, not searched for each sock"""
        line = [Sock(f"colour {number // 2}") for number in range(400)] + [Sock("odd")]
        Sock.compared = 0
        found = lone_sock(line)
        self.assertIs(found, line[-1], "The last sock is the only one without an equal.")
        self.assertLess(Sock.compared, 2_000, "Of 401 socks each was compared with very many others: count once.")
