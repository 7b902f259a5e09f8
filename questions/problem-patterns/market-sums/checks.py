import ast
import re
import unittest

import drill
from answer import evaluate


class CheckValues(unittest.TestCase):
    def expect(self, text, value, message):
        self.assertEqual(evaluate(text), value, f"{text}: {message}")

    def test_number(self):
        """a number is a sum, too"""
        self.expect(" 042 ", 42, "a number of several digits, with blanks around it.")

    def test_left_to_right(self):
        """equal operators go from left to right"""
        self.expect("10 - 4 - 3", 3, "first 10 - 4, and 3 off the result.")
        self.expect("10 - 4 + 3", 9, "the minus goes for the 4 alone.")

    def test_precedence(self):
        """times comes before plus and minus"""
        self.expect("2+3*4", 14, "3 times 4 comes first.")
        self.expect("20-2*3*2+1", 9, "the product is 12, and 1 is added at the end.")

    def test_brackets(self):
        """brackets come first, and may be nested"""
        self.expect("2*(3+4)", 14, "the bracket is worked out before the product.")
        self.expect("((1+2)*(7-(4-1)))-2", 10, "3 times 4, without 2.")

    def test_minus_in_front(self):
        """a minus may stand in front of a number or a bracket"""
        self.expect("-2 * -(3 + 1)", 8, "two negatives make a positive.")
        self.expect("4 - -3", 7, "a negative number is taken away.")
        self.expect("-2+5", 3, "the minus belongs to the 2 alone.")
        self.expect("--3", 3, "a minus may stand in front of another.")


class CheckFaults(unittest.TestCase):
    def refuse(self, *texts):
        for text in texts:
            with self.subTest(text=text):
                with self.assertRaises(ValueError, msg=f"{text!r} is no sum: raise ValueError."):
                    evaluate(text)

    def test_too_short(self):
        """a sum that stops too early is refused"""
        self.refuse("", "  ", "2 +", "2 *", "-", "(", "2 * (3 +")

    def test_brackets_that_do_not_fit(self):
        """brackets that do not fit are refused"""
        self.refuse("(2", "2)", "(2 + 3))", "()", "(2 3)", "(2 3", ")2(")

    def test_left_over(self):
        """what is left over is refused"""
        self.refuse("2 3", "2 (3)", "(2)(3)", "2 3 +")

    def test_unknown_signs(self):
        """other signs are refused"""
        self.refuse("2 ? 3", "two", "2 / 3", "* 2", "2 + * 3", "+ 2")


class CheckSafe(unittest.TestCase):
    def test_own_work(self):
        """nobody else evaluates the text"""
        names = {name.removeprefix("builtins.") for name in drill.calls()}
        self.assertEqual(
            names & {"eval", "exec", "compile", "literal_eval", "__import__"},
            set(),
            "A stranger's text must not be given to Python to run or to parse.",
        )
        kinds = ast.Import, ast.ImportFrom
        imports = [ast.unparse(node) for node in ast.walk(drill.tree()) if isinstance(node, kinds)]
        of_ast = [line for line in imports if "ast" in re.findall(r"\w+", line)]
        self.assertEqual(of_ast, [], "Take the text apart yourself, without `ast`.")
