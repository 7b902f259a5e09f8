import unittest

from answer import route


class Paths(dict):
    """A map that notes how often the paths of a hut are read."""

    reads = 0

    def __getitem__(self, hut):
        self.reads += 1
        if self.reads > 1000:
            raise AssertionError("The search goes over the same huts again and again: note where it has been.")
        return super().__getitem__(hut)

    def get(self, hut, default=None):
        return self[hut] if hut in self else default


class CheckRoute(unittest.TestCase):
    def test_direct(self):
        """a direct path is better than a detour that is listed first"""
        paths = Paths({"A": ["B", "C"], "B": ["C"], "C": ["D"], "D": []})
        self.assertEqual(route(paths, "A", "D"), ["A", "C", "D"], "Over C alone it is one path less than over B.")

    def test_any_order_of_paths(self):
        """the order in which paths are listed does not matter"""
        for first in (["B", "E"], ["E", "B"]):
            with self.subTest(first=first):
                paths = Paths({"A": first, "B": ["C"], "C": ["G"], "E": ["G"], "G": []})
                self.assertEqual(route(paths, "A", "G"), ["A", "E", "G"], "Over E there are two paths, over B three.")

    def test_detour_closes_nothing(self):
        """a hut that a detour passes can still be reached directly"""
        paths = Paths({"A": ["B", "E"], "B": ["C"], "C": ["E"], "E": ["F"], "F": ["G"], "G": []})
        self.assertEqual(route(paths, "A", "G"), ["A", "E", "F", "G"], "E is one path away, not three.")

    def test_one_way(self):
        """paths may lead one way only"""
        paths = Paths({"A": ["B"], "B": [], "C": ["A"]})
        self.assertEqual(
            (route(paths, "C", "B"), route(paths, "B", "C")), (["C", "A", "B"], None), "No path leads back from B."
        )

    def test_already_there(self):
        """who is there already walks no path"""
        self.assertEqual(route(Paths({"A": ["B"], "B": ["A"]}), "A", "A"), ["A"], "The way is the one hut.")

    def test_circles(self):
        """circles do not hold up the search"""
        paths = Paths({"A": ["B"], "B": ["C", "A"], "C": ["A", "B", "D"], "D": ["C"], "E": []})
        self.assertEqual(
            (route(paths, "A", "D"), route(paths, "A", "E")),
            (["A", "B", "C", "D"], None),
            "The way to D, and None for E, to which no path leads.",
        )

    def test_grid(self):
        """many equal ways do not multiply the work"""
        side = 12
        paths = Paths(
            {(x, y): [(x + 1, y)] * (x < side) + [(x, y + 1)] * (y < side) for x in range(13) for y in range(13)}
        )
        self.assertEqual(
            len(route(paths, (0, 0), (side, side))), 25, "Twelve paths in each direction make 25 huts."
        )
