import unittest
from collections.abc import MutableSequence, Sequence

from answer import Herbarium

NAMES = ("arnica", "bilberry", "clover", "dodder")


class CheckPlaces(unittest.TestCase):
    def test_length(self):
        """len() gives the number of sheets"""
        self.assertEqual(len(Herbarium(NAMES)), 4, "There are four sheets.")

    def test_place(self):
        """a place gives its sheet"""
        herbarium = Herbarium(NAMES)
        self.assertEqual([herbarium[0], herbarium[3]], ["arnica", "dodder"], "Places are counted from 0.")

    def test_from_the_end(self):
        """a negative place counts from the end"""
        self.assertEqual(Herbarium(NAMES)[-2], "clover", "-1 is the last sheet, -2 the one before it.")

    def test_no_such_place(self):
        """a place that does not exist is an IndexError"""
        with self.assertRaises(IndexError, msg="There is no fifth sheet; a loop relies on hearing that."):
            Herbarium(NAMES)[4]

    def test_slice(self):
        """a slice has the sheets in between"""
        self.assertEqual(list(Herbarium(NAMES)[1:3]), ["bilberry", "clover"], "From place 1 up to, not including, 3.")

    def test_slice_is_a_herbarium(self):
        """a slice of a herbarium is a herbarium"""
        self.assertIsInstance(
            Herbarium(NAMES)[1:3], Herbarium, "The slice is a plain list, which has lost what a herbarium can do."
        )


class CheckSequence(unittest.TestCase):
    def test_is_a_sequence(self):
        """it says that it is a sequence"""
        self.assertIsInstance(
            Herbarium(NAMES), Sequence, "Having the methods is not enough for `Sequence`: it has to be the base class."
        )

    def test_cannot_be_changed(self):
        """it has not become a list"""
        self.assertNotIsInstance(
            Herbarium(NAMES), (list, MutableSequence), "Now anybody can `append` to it or sort it, which was not so."
        )

    def test_contains(self):
        """in finds a sheet"""
        herbarium = Herbarium(NAMES)
        self.assertEqual(["clover" in herbarium, "clove" in herbarium], [True, False], "`in` looks for a whole name.")

    def test_two_loops(self):
        """a loop inside a loop sees every sheet again"""
        herbarium = Herbarium(NAMES[:2])
        pairs = [(one, other) for one in herbarium for other in herbarium]
        self.assertEqual(len(pairs), 4, "The two loops share one position: each needs an iterator of its own.")

    def test_inherited(self):
        """reversed(), index() and count() work"""
        herbarium = Herbarium(NAMES)
        self.assertEqual(
            ("".join(name[0] for name in reversed(herbarium)), herbarium.index("clover"), herbarium.count("clover")),
            ("dcba", 2, 1),
            "Of a sequence one also expects these three.",
        )

    def test_old_methods(self):
        """the old methods are gone"""
        left = [name for name in ("size", "sheet_at", "has", "all_sheets") if hasattr(Herbarium, name)]
        self.assertEqual(left, [], "Two ways to say one thing means that each reader has to know both.")
