import typing
import unittest

import answer
import drill
from answer import Found, Item, Shelf, oldest


class CheckBehaviour(unittest.TestCase):
    def test_order(self):
        """the thing found last stands in front"""
        self.assertEqual(list(Shelf(["hat", "key"])), ["key", "hat"], "A shelf is walked from the front.")

    def test_first(self):
        """first gives the frontmost thing that fits"""
        self.assertEqual(
            Shelf([3, 8, 6, 5]).first(lambda number: number % 2 == 0), 6, "6 stands further in front than 8."
        )

    def test_nothing_fits(self):
        """first gives None when nothing fits"""
        self.assertIsNone(Shelf([3, 5]).first(lambda number: number > 9), "Nothing on the shelf fits.")

    def test_oldest(self):
        """oldest gives the item with the earliest day"""
        items = [Item(30), Item(12), Item(99)]
        self.assertIs(oldest(iter(items)), items[1], "Day 12 comes before days 30 and 99.")


class CheckParameters(unittest.TestCase):
    def test_shelf(self):
        """Shelf declares its type parameter itself"""
        self.assertEqual(
            len(getattr(Shelf, "__type_params__", ())), 1, "Put the parameter behind the name: `class Shelf[T]:`."
        )

    def test_shelf_uses_it(self):
        """the method first relates its argument to its result"""
        hints = typing.get_type_hints(Shelf.first)
        parameter = (Shelf.__type_params__ or (None,))[0]
        self.assertEqual(
            hints.get("return"), typing.Optional[parameter], "What comes off the shelf is of the shelf's own kind."
        )

    def test_oldest_bound(self):
        """oldest declares a parameter that is bound to Item"""
        bounds = [parameter.__bound__ for parameter in oldest.__type_params__]
        self.assertEqual(bounds, [Item], "`def oldest[T: Item]`: some kind of Item, and which one is remembered.")

    def test_oldest_result(self):
        """oldest gives back the kind that it was given"""
        parameters = oldest.__type_params__ or (None,)
        hints = typing.get_type_hints(oldest)
        self.assertEqual(
            hints.get("return"), parameters[0], "With `-> Item` a checker forgets that it was umbrellas."
        )

    def test_oldest_takes_it(self):
        """oldest takes a collection of that kind"""
        taken = typing.get_type_hints(oldest).get("items")
        self.assertEqual(
            getattr(taken, "__parameters__", ()),
            oldest.__type_params__,
            "Name the kind in `items` too: a parameter that occurs only once relates nothing.",
        )

    def test_found(self):
        """Found is a type statement with one parameter"""
        self.assertEqual(
            type(Found).__name__, "TypeAliasType", "Write it as a statement: `type Found[T] = ...`."
        )
        parameter = (Found.__type_params__ or (None,))[0]
        self.assertEqual(
            Found.__value__, dict[str, list[parameter]], "It stands for a dict of text to a list of things."
        )

    def test_old_names_are_gone(self):
        """TypeVar, Generic and TypeAlias are gone"""
        old = {"TypeVar", "Generic", "TypeAlias"}
        used = {name for name in old if hasattr(answer, name)} | {
            call for call in drill.calls() if call.split(".")[-1] in old
        }
        self.assertEqual(used, set(), "With the new syntax these are not needed any longer.")
