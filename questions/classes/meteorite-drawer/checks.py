import ast
import dataclasses
import unittest

import drill
from answer import Meteorite


class CheckForm(unittest.TestCase):
    def test_is_a_dataclass(self):
        """it is a dataclass"""
        self.assertTrue(dataclasses.is_dataclass(Meteorite), "Put `@dataclass` above the class and let it do the work.")

    def test_nothing_by_hand(self):
        """no method that a dataclass can write is written by hand"""
        by_hand = {"__init__", "__setattr__", "__repr__", "__eq__", "__lt__", "__hash__"}
        written = {node.name for node in ast.walk(drill.tree()) if isinstance(node, ast.FunctionDef)}
        self.assertEqual(sorted(written & by_hand), [], "`@dataclass` and its settings write these.")


class CheckValues(unittest.TestCase):
    def test_repr(self):
        """the repr shows every field"""
        self.assertEqual(
            repr(Meteorite(1908, "Lake", 120.5, ["chipped"])),
            "Meteorite(year=1908, name='Lake', grams=120.5, notes=['chipped'])",
            "The fields, in this order, each with its value.",
        )

    def test_frozen(self):
        """a field cannot be assigned"""
        meteorite = Meteorite(1908, "Lake", 120.5)
        with self.assertRaises(AttributeError, msg="The name was changed; records of the drawer are not."):
            meteorite.name = "Sea"

    def test_own_notes(self):
        """each meteorite has notes of its own"""
        one, other = Meteorite(1908, "Lake", 120.5), Meteorite(1911, "Dune", 8.0)
        self.assertEqual(one.notes, [], "Without notes, there is an empty list, ready for the first one.")
        one.notes.append("on loan")
        self.assertEqual(other.notes, [], "A note on one meteorite is on the other: they share a list.")

    def test_weight(self):
        """a meteorite without weight is refused"""
        for grams in (0, -3):
            with self.subTest(grams=grams):
                with self.assertRaises(ValueError, msg=f"{grams} g is no weight."):
                    Meteorite(1908, "Lake", grams)

    def test_light(self):
        """a very light one is not"""
        self.assertEqual(Meteorite(1908, "Lake", 0.5).grams, 0.5, "Half a gram is a weight.")


class CheckComparing(unittest.TestCase):
    def test_equal(self):
        """equal by year, name and weight"""
        lake = Meteorite(1908, "Lake", 120.5)
        self.assertEqual(
            [lake == Meteorite(1908, "Lake", 120.5), lake == Meteorite(1908, "Lake", 99.0)],
            [True, False],
            "Two records are equal when year, name and weight are.",
        )

    def test_notes_do_not_count(self):
        """notes do not count"""
        self.assertEqual(
            Meteorite(1908, "Lake", 120.5, ["chipped"]),
            Meteorite(1908, "Lake", 120.5),
            "It is the same meteorite, whatever was noted about it.",
        )

    def test_sorted(self):
        """sorted by year, then by name, then by weight"""
        finds = [(1911, "Dune", 8.0), (1908, "Sea", 3.0), (1908, "Lake", 9.0), (1908, "Lake", 0.5)]
        try:
            drawer = [(meteorite.name, meteorite.grams) for meteorite in sorted(Meteorite(*find) for find in finds)]
        except TypeError as error:
            self.fail(f"Sorting needs `<` between meteorites: {error}")
        self.assertEqual(
            drawer, [("Lake", 0.5), ("Lake", 9.0), ("Sea", 3.0), ("Dune", 8.0)], "Year first, then name, then weight."
        )

    def test_hash(self):
        """equal ones are one element of a set"""
        try:
            drawer = {Meteorite(1908, "Lake", 120.5), Meteorite(1908, "Lake", 120.5, ["chipped"])}
        except TypeError as error:
            self.fail(f"A meteorite should be hashable: {error}")
        self.assertEqual(len(drawer), 1, "Equal records need equal hashes.")
