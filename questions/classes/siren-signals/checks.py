import unittest
from abc import ABC

from answer import Signal


class Lit:
    """Another base class that takes a keyword of the class statement."""

    def __init_subclass__(cls, lamp="none", **others):
        super().__init_subclass__(**others)
        cls.lamp = lamp


class CheckSignals(unittest.TestCase):
    def test_sound(self):
        """the pattern is repeated as often as the class says"""

        class Alarm(Signal, repeats=3):
            pattern = "-."

        self.assertEqual(Alarm().sound(), "-. -. -.", "`repeats=3` of the class statement should be its `repeats`.")

    def test_once_by_default(self):
        """without the keyword, a signal sounds once"""

        class AllClear(Signal):
            pattern = "--"

        self.assertEqual(AllClear().sound(), "--", "A class that does not say how often is repeated once.")

    def test_repeats_are_not_inherited(self):
        """below a class that repeats, the default is once again"""

        class Alarm(Signal, repeats=3):
            pattern = "-."

        class Drill(Alarm):
            pattern = "-.."

        self.assertEqual(Drill().sound(), "-..", "`Drill` did not ask for repeats and took over those of `Alarm`.")

    def test_missing_pattern(self):
        """a class without a pattern is refused when it is made"""
        with self.assertRaises(TypeError, msg="The class statement went through; the fault will show in an emergency."):

            class Mute(Signal):
                pass

    def test_inherited_pattern(self):
        """an inherited pattern is not enough"""

        class Alarm(Signal):
            pattern = "-."

        with self.assertRaises(TypeError, msg="`Copy` only inherits a pattern and would sound like `Alarm`."):

            class Copy(Alarm):
                pass


class CheckCooperation(unittest.TestCase):
    def test_no_metaclass(self):
        """there is no metaclass of its own"""
        self.assertIs(type(Signal), type, "`Signal` still has a metaclass, and with it the next conflict.")

    def test_with_abc(self):
        """a class can be a Signal and an ABC"""
        try:

            class Alarm(Signal, ABC):
                pattern = "-."

        except TypeError as error:
            self.fail(f"Mixing in `ABC` failed: {error}")
        self.assertEqual(Alarm().sound(), "-.", "Together with `ABC` it should be a signal as before.")

    def test_keywords_of_others(self):
        """keywords for other base classes reach them"""
        try:

            class Lighthouse(Signal, Lit, repeats=2, lamp="red"):
                pattern = "."

        except TypeError as error:
            self.fail(f"A keyword that `Signal` does not know should be passed on: {error}")
        self.assertEqual(
            (Lighthouse().sound(), getattr(Lighthouse, "lamp", None)),
            (". .", "red"),
            "`lamp` belongs to the other base class, which was not told about it.",
        )
