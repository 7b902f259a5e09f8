import unittest

from answer import Ribbon


class Bow:
    """A type that Ribbon does not know, and that knows ribbons."""

    def __radd__(self, other):
        return "a ribbon with a bow"

    def __eq__(self, other):
        return True

    __hash__ = None


class CheckAdding(unittest.TestCase):
    def test_two_ribbons(self):
        """two ribbons make a longer one"""
        self.assertEqual((Ribbon(30) + Ribbon(12)).cm, 42, "30 cm and 12 cm are 42 cm.")

    def test_sum(self):
        """sum() adds up a list of ribbons"""
        total = sum([Ribbon(30), Ribbon(12), Ribbon(8)])
        self.assertEqual(getattr(total, "cm", None), 50, "`sum` adds the first ribbon to 0; the result is a ribbon.")

    def test_number_on_the_right(self):
        """a ribbon plus a number is a TypeError"""
        with self.assertRaises(TypeError, msg="Five of what? `Ribbon(30) + 5` has no meaning and should not have one."):
            Ribbon(30) + 5

    def test_number_on_the_left(self):
        """a number other than 0 plus a ribbon is a TypeError"""
        with self.assertRaises(TypeError, msg="`5 + Ribbon(30)` gave a result, and the five got lost in it."):
            5 + Ribbon(30)

    def test_other_operand_is_asked(self):
        """with +, the other operand has its chance"""
        try:
            result = Ribbon(30) + Bow()
        except TypeError as error:
            self.fail(f"`Bow.__radd__` knows what to do and was not asked: {error}")
        self.assertEqual(result, "a ribbon with a bow", "The result should be that of the other operand's `__radd__`.")


class CheckEquality(unittest.TestCase):
    def test_equal(self):
        """ribbons of one length are equal"""
        self.assertEqual(
            [Ribbon(30) == Ribbon(30), Ribbon(30) == Ribbon(31)], [True, False], "Ribbons compare by their length."
        )

    def test_number(self):
        """a ribbon is not equal to a number"""
        self.assertIs(Ribbon(30) == 30, False, "A class, even that of an exception, counts as true in a condition.")

    def test_other_operand_is_asked_for_equality(self):
        """with ==, the other operand has its chance"""
        self.assertIs(Ribbon(30) == Bow(), True, "`Bow.__eq__` would say yes and was not asked.")

    def test_hash(self):
        """equal ribbons are one element of a set"""
        self.assertEqual(len({Ribbon(30), Ribbon(30)}), 1, "Equal ribbons need equal hashes.")

    def test_repr(self):
        """the repr shows the length"""
        self.assertEqual(repr(Ribbon(30)), "Ribbon(30)", "The repr was right before.")
