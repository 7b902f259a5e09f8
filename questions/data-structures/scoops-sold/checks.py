import unittest

import drill
from answer import favourites, missing


class CheckFavourites(unittest.TestCase):
    def test_most_sold_first(self):
        """the most sold come first, with their numbers"""
        sold = ["mint", "plum", "plum", "rose", "plum", "rose"]
        self.assertEqual(
            favourites(sold, 2), [("plum", 3), ("rose", 2)], "Two pairs: plum was sold 3 times and rose twice."
        )

    def test_ties(self):
        """equal flavours stand in the order of their first sale"""
        sold = ["rose", "mint", "plum", "mint", "rose"]
        self.assertEqual(
            favourites(sold, 3),
            [("rose", 2), ("mint", 2), ("plum", 1)],
            "Rose and mint were sold equally often, and rose was the first of them.",
        )

    def test_few_flavours(self):
        """with fewer flavours than asked for, all come back"""
        self.assertEqual(favourites(["plum"], 5), [("plum", 1)], "There is only one flavour to name.")


class CheckMissing(unittest.TestCase):
    def test_beyond_the_stock(self):
        """what is not in stock, or not enough of it, is missing"""
        self.assertEqual(
            missing(["mint", "mint", "rose"], {"mint": 1, "plum": 2}),
            {"mint": 1, "rose": 1},
            "One of two tubs of mint is there, and no rose at all.",
        )

    def test_plenty(self):
        """what suffices is not in the result"""
        result = missing(["plum"], {"plum": 4, "mint": 1})
        self.assertEqual(list(result), [], "Plum suffices: neither 0 nor a negative number should be listed for it.")

    def test_stock_is_kept(self):
        """the stock stays as it is"""
        stock = {"mint": 1}
        missing(["mint", "mint"], stock)
        self.assertEqual(stock, {"mint": 1}, "Asking what is missing took tubs out of the stock.")


class CheckStyle(unittest.TestCase):
    def test_counter(self):
        """the counting is left to Counter"""
        names = {name.rsplit(".", 1)[-1] for name in drill.calls()}
        self.assertEqual(
            {"Counter", "most_common"} - names, set(), "`Counter` and its `most_common` do this; call them."
        )

    def test_no_loops(self):
        """there is no loop left"""
        loops = [kind for kind in ("For", "While", "ListComp", "DictComp", "GeneratorExp") if drill.uses(kind)]
        self.assertEqual(loops, [], "Both tasks can be written without a loop or a comprehension.")
