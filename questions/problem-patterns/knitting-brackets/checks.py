import unittest

from answer import brackets_fit


class CheckBrackets(unittest.TestCase):
    def test_fits(self):
        """patterns whose brackets fit"""
        for pattern in ("k2 [p1 (k3, yo) x4] p2", "{k1} (p1) [k2]", "k2, p2", "", "[({})]"):
            with self.subTest(pattern=pattern):
                self.assertIs(brackets_fit(pattern), True, f"In {pattern!r} every bracket fits.")

    def test_crossed(self):
        """brackets that cross do not fit"""
        for pattern in ("k2 [p1 (k3, yo] x4)", "([)]", "{(})"):
            with self.subTest(pattern=pattern):
                self.assertIs(brackets_fit(pattern), False, f"In {pattern!r} the innermost is not closed first.")

    def test_other_kind(self):
        """a bracket cannot be closed by one of another kind"""
        self.assertIs(brackets_fit("k1 (p2]"), False, "A round bracket was opened and a square one closed.")

    def test_fault_in_the_middle(self):
        """a fault is not made good by what follows"""
        self.assertIs(brackets_fit("(] k2 (p1)"), False, "The first pair does not fit, whatever comes after it.")

    def test_left_open(self):
        """what is left open does not fit"""
        self.assertIs(brackets_fit("k2 (p1 (k3)"), False, "The first bracket is never closed.")

    def test_nothing_to_close(self):
        """closing what was not opened does not fit, and is no error"""
        for pattern in (")", "k2) (p1", "(p1))"):
            with self.subTest(pattern=pattern):
                try:
                    fits = brackets_fit(pattern)
                except IndexError:
                    self.fail(f"{pattern!r} ended in IndexError: nothing is open that `pop` could take.")
                self.assertIs(fits, False, f"In {pattern!r} a bracket is closed that nobody opened.")
