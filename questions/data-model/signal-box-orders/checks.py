import ast
import unittest

import drill
from answer import describe


class CheckSequences(unittest.TestCase):
    def test_stop(self):
        """a stop names its signal"""
        self.assertEqual(describe(("stop", 7)), "signal 7 to danger", "A stop with a number is an order to that signal.")

    def test_stop_needs_a_number(self):
        """a stop for something that is no int is not understood"""
        self.assertEqual(describe(("stop", "7")), "not understood", "The signal has to be an `int`; this is text.")

    def test_stop_alone(self):
        """a stop without a signal, or with two, is not understood"""
        for order in (("stop",), ("stop", 7, 8)):
            with self.subTest(order=order):
                self.assertEqual(describe(order), "not understood", "A stop is exactly two items long.")

    def test_route(self):
        """a route counts the places between its ends"""
        self.assertEqual(
            describe(["route", "Mill", "Quay", "Weir", "Park"]),
            "Mill to Park, 2 between",
            "The first and the last place are the ends; the rest lies between.",
        )

    def test_direct_route(self):
        """a route with nothing between"""
        self.assertEqual(
            describe(("route", "Mill", "Park")), "Mill to Park, 0 between", "A route may go straight to its end."
        )

    def test_round_trip(self):
        """a route from a place to itself is not understood"""
        self.assertEqual(
            describe(("route", "Mill", "Park", "Mill")), "not understood", "A route has to lead somewhere else."
        )

    def test_short_route(self):
        """a route with one place is not understood"""
        self.assertEqual(describe(("route", "Mill")), "not understood", "A route needs two ends.")

    def test_other_words(self):
        """a pair or a row that begins with another word is not understood"""
        for order in (("go", 7), ("detour", "Mill", "Quay", "Park")):
            with self.subTest(order=order):
                self.assertEqual(
                    describe(order),
                    "not understood",
                    "The first word decides; a bare name in a pattern takes any word.",
                )

    def test_text(self):
        """a plain text is not understood"""
        self.assertEqual(describe("stop"), "not understood", "A string is not an order, although it is a sequence.")


class CheckMappings(unittest.TestCase):
    def test_block_until(self):
        """a block with an end"""
        self.assertEqual(
            describe({"block": "tunnel", "until": "14:05"}),
            "tunnel blocked until 14:05",
            "The order says until when, and so should the note.",
        )

    def test_block(self):
        """a block without an end"""
        self.assertEqual(describe({"block": "bridge"}), "bridge blocked", "No end is given.")

    def test_other_keys(self):
        """further keys do not matter"""
        self.assertEqual(
            describe({"by": "Ida", "block": "tunnel"}), "tunnel blocked", "Keys that nobody asked about are ignored."
        )

    def test_no_block(self):
        """a mapping without a block is not understood"""
        self.assertEqual(describe({"until": "14:05"}), "not understood", "Nothing is blocked by this order.")


class CheckStyle(unittest.TestCase):
    def test_match(self):
        """describe is one match statement"""
        found = sum(isinstance(node, ast.Match) for node in ast.walk(drill.tree()))
        self.assertEqual(found, 1, "Write the whole ladder as one `match order:`.")

    def test_no_ladder(self):
        """no isinstance, no len(order), no index"""
        asked = {
            ast.unparse(node)
            for node in ast.walk(drill.tree())
            if isinstance(node, ast.Subscript)
            or (isinstance(node, ast.Call) and ast.unparse(node.func) == "isinstance")
            or (isinstance(node, ast.Call) and ast.unparse(node) == "len(order)")
        }
        self.assertEqual(asked, set(), "A pattern checks type and length, and binds the parts: these can go.")
