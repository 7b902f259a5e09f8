import ast
import unittest

import drill
from answer import price_of, up_to, with_offers


class CheckResults(unittest.TestCase):
    def test_price(self):
        """a bread on the list has its price"""
        self.assertEqual(price_of({"rye": 420, "roll": 60}, "roll"), 60, "The roll is on the list, at 60 cents.")

    def test_not_on_the_list(self):
        """what is not on the list costs 0, and is not added"""
        prices = {"rye": 420}
        self.assertEqual(
            (price_of(prices, "cake"), prices), (0, {"rye": 420}), "0 for the cake, and no cake on the list afterwards."
        )

    def test_offers(self):
        """an offer replaces a price, and a new one is added"""
        self.assertEqual(
            with_offers({"rye": 420, "roll": 60}, {"rye": 390, "bun": 80}),
            {"rye": 390, "roll": 60, "bun": 80},
            "The offer for rye counts, and the bun is there only for today.",
        )

    def test_nobody_is_changed(self):
        """prices and offers stay as they are"""
        prices, offers = {"rye": 420}, {"rye": 390, "bun": 80}
        with_offers(prices, offers)
        self.assertEqual(
            (prices, offers), ({"rye": 420}, {"rye": 390, "bun": 80}), "Today's offers have become the baker's prices."
        )

    def test_up_to(self):
        """the limit itself is cheap enough"""
        self.assertEqual(
            up_to({"rye": 420, "roll": 60, "bun": 80}, 80), {"roll": 60, "bun": 80}, "At most 80 includes 80."
        )


class CheckStyle(unittest.TestCase):
    def test_no_loops(self):
        """there is no for statement left"""
        self.assertIs(drill.uses("For"), False, "Each of the three can be one expression, without a `for` statement.")

    def test_dict_tools(self):
        """get, | and items are used"""
        called = {name.rsplit(".", 1)[-1] for name in drill.calls()}
        merged = any(isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr) for node in ast.walk(drill.tree()))
        found = {
            "get": "get" in called,
            "|": merged,
            "items": "items" in called,
            "comprehension": drill.uses("DictComp"),
        }
        self.assertEqual([name for name, there in found.items() if not there], [], "A dict can do this by itself.")
