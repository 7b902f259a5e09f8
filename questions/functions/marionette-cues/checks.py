import ast
import unittest

import drill
from answer import CUES, perform


class CheckCues(unittest.TestCase):
    def test_raise(self):
        """raise lifts by 10"""
        self.assertEqual(perform("raise", 5), 15, "The rewritten cue should do what the old branch did.")

    def test_lower(self):
        """lower goes down by 10"""
        self.assertEqual(perform("lower", 30), 20, "The rewritten cue should do what the old branch did.")

    def test_lower_stops_at_the_floor(self):
        """lower stops at the floor"""
        self.assertEqual(perform("lower", 4), 0, "A marionette cannot go below the stage.")

    def test_drop(self):
        """drop goes to the floor"""
        self.assertEqual(perform("drop", 40), 0, "The rewritten cue should do what the old branch did.")

    def test_bow(self):
        """bow halves the height, rounded down"""
        self.assertEqual(perform("bow", 21), 10, "The rewritten cue should do what the old branch did.")

    def test_unknown_cue(self):
        """an unknown cue is a ValueError"""
        with self.assertRaises(ValueError, msg="A misspelt cue passed without a word; the old chain refused it."):
            perform("rise", 10)


class CheckTable(unittest.TestCase):
    def test_table_holds_functions(self):
        """the table holds a function for each cue"""
        held = {cue: callable(move) for cue, move in CUES.items()}
        self.assertEqual(
            held,
            {"raise": True, "lower": True, "drop": True, "bow": True},
            "CUES should map each of the four cues to a function that is not called yet.",
        )

    def test_new_cue(self):
        """a cue added to the table can be performed"""
        CUES["hover"] = lambda height: height + 1
        self.addCleanup(CUES.pop, "hover", None)
        try:
            height = perform("hover", 25)
        except ValueError:
            height = "ValueError: `perform` did not look in the table"
        self.assertEqual(height, 26, "`perform` should find its cues in CUES, whoever put them there.")

    def test_only_the_asked_for_move(self):
        """only the function of the cue is called"""
        called = []
        CUES["creak"] = lambda height: called.append("creak") or height
        self.addCleanup(CUES.pop, "creak", None)
        perform("raise", 5)
        self.assertEqual(called, [], "A function was called although its cue was not given.")

    def test_no_chain(self):
        """no branch for each cue is left"""
        compared = [
            node
            for node in ast.walk(drill.tree())
            if isinstance(node, ast.Compare)
            and ast.unparse(node.left) != "__name__"
            and any(isinstance(part, ast.Constant) and isinstance(part.value, str) for part in node.comparators)
        ]
        self.assertEqual(
            len(compared) + drill.uses("Match"), 0, "The cue is still compared with texts, one branch for each of them."
        )
