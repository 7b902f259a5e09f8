import unittest

from answer import at


def cuckoo(times):
    return "cuckoo " * times


def dancer(times):
    return "turn " * times


class CheckFigures(unittest.TestCase):
    def test_name_is_still_callable(self):
        """the decorated function can be called by its name"""
        decorated = at(12, {})(cuckoo)
        self.assertTrue(
            callable(decorated), f"After decoration the name is bound to {decorated!r}, which cannot be called."
        )
        self.assertEqual(decorated(2), "cuckoo cuckoo ", "The call should give what the function returns.")

    def test_same_function(self):
        """the name is bound to the function itself"""
        decorated = at(12, {})(cuckoo)
        self.assertIs(decorated, cuckoo, "The function is only being listed, so it should come back as it is.")

    def test_listed(self):
        """the function is listed under its hour"""
        figures = {}
        at(12, figures)(cuckoo)
        self.assertEqual(figures, {12: [cuckoo]}, "The clock finds its figures in the dict.")

    def test_two_at_one_hour(self):
        """two figures of one hour are listed in order"""
        figures = {}
        for function in (cuckoo, dancer):
            at(12, figures)(function)
        self.assertEqual(figures, {12: [cuckoo, dancer]}, "The second figure of an hour comes after the first.")

    def test_two_hours(self):
        """one figure can come at two hours"""
        figures = {}
        at(6, figures)(at(12, figures)(cuckoo))
        self.assertEqual(
            figures, {12: [cuckoo], 6: [cuckoo]}, "Stacked decorators: the upper one gets what the lower one returned."
        )

    def test_not_called_when_listed(self):
        """listing a figure does not move it"""
        moved = []
        at(12, {})(lambda: moved.append("cuckoo"))
        self.assertEqual(moved, [], "The function was called while it was being decorated.")
