import enum
import unittest
from collections import namedtuple

from answer import Crate, CoolCrate, weigh

Pair = namedtuple("Pair", "left right")


class Batch(list):
    """A list with another name."""


class Class(enum.IntEnum):
    """Standard weights."""

    LIGHT = 10


class Grams(float):
    """A float with another name."""


class CheckLoads(unittest.TestCase):
    def test_number(self):
        """a number is its own weight"""
        self.assertEqual([weigh(12), weigh(0.5), weigh(0)], [12, 0.5, 0], "Numbers are kilos already.")

    def test_crate(self):
        """a crate is asked for its kilos"""
        self.assertEqual(weigh(Crate(30)), 30, "A crate knows what it weighs.")

    def test_nested(self):
        """loads within loads are added up"""
        self.assertEqual(weigh([12.5, Crate(30), (1, [2])]), 45.5, "Lists and tuples are weighed part by part.")

    def test_empty(self):
        """an empty list weighs nothing"""
        self.assertEqual(weigh([]), 0, "There is nothing on the scale.")


class CheckSubclasses(unittest.TestCase):
    def test_cool_crate(self):
        """a crate of a derived class"""
        self.assertEqual(weigh(CoolCrate(30)), 35, "A cool crate is a crate, and knows its own weight, ice included.")

    def test_sequences(self):
        """named tuples and derived lists"""
        self.assertEqual(
            [weigh(Pair(4, 5)), weigh(Batch([1, 2]))], [9, 3], "A named tuple is a tuple; a Batch is a list."
        )

    def test_numbers(self):
        """numbers of derived classes"""
        self.assertEqual(
            [weigh(Class.LIGHT), weigh(Grams(0.5))], [10, 0.5], "An IntEnum member is an int; Grams is a float."
        )


class CheckRefused(unittest.TestCase):
    def test_bool(self):
        """a ticked box is refused, inside a list too"""
        for load in (True, False, [3, True]):
            with self.subTest(load=load):
                with self.assertRaises(TypeError, msg="A ticked box was weighed: a bool is an int, but not kilos."):
                    weigh(load)

    def test_others(self):
        """text, None and sets are refused"""
        for load in ("12", None, {1, 2}):
            with self.subTest(load=load):
                with self.assertRaises(TypeError, msg="This is no load and should raise TypeError."):
                    weigh(load)
