import ast
import unittest

import drill
from answer import call_down, first_absent, rota


class CheckRota(unittest.TestCase):
    def test_numbered(self):
        """each bell with its number and its ringer"""
        self.assertEqual(
            rota(["treble", "tenor"], ["Ada", "Bo"]), ["1. treble: Ada", "2. tenor: Bo"], "Numbers begin with 1."
        )

    def test_fewer_ringers(self):
        """a bell without a ringer is not listed"""
        self.assertEqual(rota(["treble", "second", "tenor"], ["Ada"]), ["1. treble: Ada"], "Only one bell has a ringer.")

    def test_fewer_bells(self):
        """a ringer without a bell is not listed"""
        self.assertEqual(rota(["treble"], ["Ada", "Bo"]), ["1. treble: Ada"], "There is one bell.")

    def test_no_bells(self):
        """no bells, no lines"""
        self.assertEqual(rota([], []), [], "There is nothing to list.")


class CheckAbsent(unittest.TestCase):
    def test_first(self):
        """the first who is not there"""
        self.assertEqual(
            first_absent(["Ada", "Bo", "Cy"], {"Ada"}), "Bo", "Bo and Cy are absent, and Bo comes first."
        )

    def test_all_there(self):
        """nobody, when all are there"""
        self.assertEqual(first_absent(["Ada", "Bo"], {"Bo", "Ada", "Di"}), "nobody", "Everybody is present.")

    def test_no_more_than_needed(self):
        """names are asked for only until one is absent"""
        names = iter(["Ada", "Bo", "Cy"])
        found = first_absent(names, {"Ada"})
        self.assertEqual((found, list(names)), ("Bo", ["Cy"]), "Bo was enough; Cy should not have been asked for.")


class CheckCallDown(unittest.TestCase):
    def test_backwards(self):
        """from the last bell to the first"""
        self.assertEqual(
            call_down(["treble", "second", "tenor"]), "tenor, second, treble", "The tenor, the last, is called first."
        )

    def test_bells_stay(self):
        """the list of bells stays as it is"""
        bells = ["treble", "tenor"]
        call_down(bells)
        self.assertEqual(bells, ["treble", "tenor"], "Reversing the list in place turns it round for everybody.")

    def test_few_bells(self):
        """one bell, and none"""
        self.assertEqual(
            [call_down(["tenor"]), call_down([])], ["tenor", ""], "Commas stand between bells, and nowhere else."
        )


class CheckStyle(unittest.TestCase):
    def test_no_counting(self):
        """no range, len or while"""
        found = drill.calls() & {"range", "len"} | ({"while"} if drill.uses("While") else set())
        self.assertEqual(found, set(), "Loop over the things themselves, and not over their positions.")

    def test_no_index(self):
        """no index or slice"""
        hints = set()
        for node in ast.walk(drill.tree()):
            if isinstance(node, (ast.FunctionDef, ast.arg, ast.AnnAssign)):
                for hint in (getattr(node, "annotation", None), getattr(node, "returns", None)):
                    hints |= set(ast.walk(hint)) if hint else set()
        found = [
            ast.unparse(node) for node in ast.walk(drill.tree()) if isinstance(node, ast.Subscript) and node not in hints
        ]
        self.assertEqual(found, [], "These take things by their position.")

    def test_not_in(self):
        """no `not x in y`"""
        found = [
            ast.unparse(node)
            for node in ast.walk(drill.tree())
            if isinstance(node, ast.UnaryOp)
            and isinstance(node.op, ast.Not)
            and isinstance(node.operand, ast.Compare)
            and isinstance(node.operand.ops[0], (ast.In, ast.Is))
        ]
        self.assertEqual(found, [], "Python has an operator for this: `x not in y`.")
