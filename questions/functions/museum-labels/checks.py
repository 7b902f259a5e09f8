import unittest
from collections import namedtuple

import drill
from answer import label


class Title(str):
    pass


class CheckLabels(unittest.TestCase):
    def test_size(self):
        """a number is a size"""
        self.assertEqual(label(120), "120 cm", "The label should be that of the old branch.")

    def test_truth_values(self):
        """a truth value is not a size"""
        self.assertEqual(
            [label(True), label(False)], ["on loan", "in store"], "`bool` is a subclass of `int` and has its own label."
        )

    def test_text(self):
        """a text loses the space around it"""
        self.assertEqual(label("  Still life "), "Still life", "The label should be that of the old branch.")

    def test_parts(self):
        """lists and tuples are joined, nested ones included"""
        self.assertEqual(
            label(["oil ", (80, 60), False]),
            "oil, 80 cm, 60 cm, in store",
            "Each part of a list or tuple should get the label of its own kind.",
        )

    def test_unknown_kind(self):
        """an unknown kind is a TypeError"""
        with self.assertRaises(TypeError, msg="A kind without a label passed; the old function refused it."):
            label(3.5)

    def test_subclass(self):
        """a subclass gets the label of its nearest base"""
        size = namedtuple("Size", "height width")
        self.assertEqual(
            [label(Title(" Dusk ")), label(size(80, 60))],
            ["Dusk", "80 cm, 60 cm"],
            "A subclass of a known kind should be served like it, as `isinstance` did.",
        )


class CheckDispatch(unittest.TestCase):
    def test_new_kind(self):
        """another module can register a kind"""

        class Loan:
            owner = "the Abbey"

        register = getattr(label, "register", None)
        self.assertIsNotNone(register, "`label` has no `register`: it is not a function under `singledispatch`.")
        register(Loan, lambda loan: f"lent by {loan.owner}")
        self.assertEqual(label([Loan()]), "lent by the Abbey", "The kind was registered, yet not used.")

    def test_no_type_tests(self):
        """no kind is tested by hand"""
        by_hand = drill.calls() & {"isinstance", "issubclass"}
        self.assertEqual(by_hand, set(), "`singledispatch` chooses by class; what is left of the chain can go.")
