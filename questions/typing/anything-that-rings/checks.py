import inspect
import typing
import unittest

import drill
from answer import Ringer, TowerBell, ring_hour


class Gong:
    """The school's; it has never heard of Ringer."""

    def ring(self, times):
        return f"gong x{times}"


class Bench:
    def sit(self):
        return "creak"


class CheckRinging(unittest.TestCase):
    def test_tower_bell(self):
        """the tower bell rings as before"""
        self.assertEqual(ring_hour([TowerBell("C")], 3), ["C C C"], "The town's own bell should ring three times.")

    def test_foreign_class(self):
        """a class that knows nothing of Ringer rings too"""
        self.assertEqual(
            ring_hour([Gong(), TowerBell("C")], 2),
            ["gong x2", "C C"],
            "The gong has a fitting `ring`; it should not have to inherit anything.",
        )

    def test_what_cannot_ring(self):
        """what cannot ring is passed over"""
        self.assertEqual(
            ring_hour([Bench(), "a bench", None, Gong()], 1), ["gong x1"], "A bench has no `ring` that could be called."
        )

    def test_nothing(self):
        """without things nothing is heard"""
        self.assertEqual(ring_hour([], 12), [], "There was nothing that could ring.")


class CheckProtocol(unittest.TestCase):
    def test_is_a_protocol(self):
        """Ringer is a Protocol"""
        self.assertIn(typing.Protocol, Ringer.__mro__, "Derive `Ringer` from `typing.Protocol`.")
        self.assertTrue(getattr(Ringer, "_is_protocol", False), "Only a class directly under Protocol is a protocol.")

    def test_signature(self):
        """ring takes a number of times and returns text"""
        self.assertEqual(
            (list(inspect.signature(Ringer.ring).parameters), typing.get_type_hints(Ringer.ring)),
            (["self", "times"], {"times": int, "return": str}),
            "A checker compares classes with this head: `def ring(self, times: int) -> str`.",
        )

    def test_tower_bell_stands_alone(self):
        """TowerBell does not inherit from Ringer"""
        self.assertEqual(TowerBell.__bases__, (object,), "Having the method is enough to be a Ringer.")

    def test_isinstance(self):
        """isinstance works with Ringer"""
        self.assertEqual(
            [isinstance(thing, Ringer) for thing in (TowerBell("C"), Gong(), Bench())],
            [True, True, False],
            "Whoever has `ring` is a Ringer, and nobody else.",
        )

    def test_asks_with_isinstance(self):
        """ring_hour asks with isinstance"""
        self.assertIn(
            "isinstance", drill.calls(), "After `isinstance(thing, Ringer)` a checker knows that the thing can ring."
        )

    def test_things_are_annotated(self):
        """ring_hour says what it takes"""
        self.assertIn(
            "things", typing.get_type_hints(ring_hour), "Annotate `things`, so that callers know what they may pass."
        )
