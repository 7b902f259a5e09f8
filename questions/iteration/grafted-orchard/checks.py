import unittest
from itertools import islice

from answer import descent

GRAFTS = {"Reinette": ["Cox", "Blenheim"], "Cox": ["Kidd", "Elstar"], "Kidd": ["Gala"]}


class Book(dict):
    """Notes of which varieties the grafts were read."""

    def __init__(self, *args):
        super().__init__(*args)
        self.asked = []

    def __getitem__(self, variety):
        self.asked.append(variety)
        return super().__getitem__(variety)

    def get(self, variety, default=None):
        self.asked.append(variety)
        return super().get(variety, default)


class CheckDescent(unittest.TestCase):
    def test_children(self):
        """the children of a variety whose children have none"""
        self.assertEqual(
            list(descent("Kidd", GRAFTS)), [("Gala", 1)], "A child is one generation away from its parent."
        )

    def test_all_generations(self):
        """all generations, each variety followed by its own descent"""
        self.assertEqual(
            list(descent("Reinette", GRAFTS)),
            [("Cox", 1), ("Kidd", 2), ("Gala", 3), ("Elstar", 2), ("Blenheim", 1)],
            "The grandchildren follow their parent, with the generations counted.",
        )

    def test_no_descent(self):
        """a variety that was never grafted from"""
        self.assertEqual(list(descent("Gala", GRAFTS)), [], "Nothing descends from it.")


class CheckLaziness(unittest.TestCase):
    def test_is_an_iterator(self):
        """it is an iterator, and begins when asked"""
        book = Book(GRAFTS)
        found = descent("Reinette", book)
        self.assertIs(iter(found), found, "`descent` should give an iterator and not a list.")
        self.assertEqual(book.asked, [], "The book was read before anybody had asked for a variety.")

    def test_looks_no_further(self):
        """it looks no further than it is asked to"""
        book = Book(GRAFTS)
        first = list(islice(descent("Reinette", book), 2))
        self.assertEqual(first, [("Cox", 1), ("Kidd", 2)], "The first two varieties should come out.")
        self.assertEqual(
            book.asked, ["Reinette", "Cox"], "The whole descent was walked before the first variety came out."
        )
