import unittest

from answer import Marionette, Puppet, Strung, Voiced


class Singer(Voiced, Strung):
    """Mixes both in the other order, without an __init__ of its own."""


def made(kind, **arguments):
    """A puppet called Fox, how often it stands in its cast, and its attributes."""
    cast = []
    fox = kind(name="Fox", cast=cast, **arguments)
    return cast.count(fox), vars(fox)


class CheckSingle(unittest.TestCase):
    def test_puppet(self):
        """a plain puppet is in the cast"""
        self.assertEqual(made(Puppet), (1, {"name": "Fox"}), "A puppet enters itself once and has its name.")

    def test_strung(self):
        """a strung puppet is in the cast, with its strings"""
        self.assertEqual(
            made(Strung, strings=5), (1, {"name": "Fox", "strings": 5}), "It needs its name, its strings, one entry."
        )

    def test_voiced(self):
        """a voiced puppet is in the cast, with its voice"""
        self.assertEqual(
            made(Voiced, voice="deep"),
            (1, {"name": "Fox", "voice": "deep"}),
            "`Voiced.__init__` replaces that of `Puppet`, which is not called unless it says so.",
        )


class CheckMixed(unittest.TestCase):
    def test_marionette_once(self):
        """a marionette stands in the cast once"""
        entries, _ = made(Marionette, strings=5, voice="hoarse")
        self.assertEqual(entries, 1, "Each base class calls `Puppet.__init__` on its own, or nobody does.")

    def test_marionette(self):
        """a marionette has all of its attributes"""
        _, attributes = made(Marionette, strings=5, voice="hoarse")
        self.assertEqual(
            attributes, {"name": "Fox", "strings": 5, "voice": "hoarse"}, "Each class should set its own attribute."
        )

    def test_other_order(self):
        """mixed in the other order, it works as well"""
        try:
            outcome = made(Singer, strings=5, voice="hoarse")
        except TypeError as error:
            self.fail(f"`class Singer(Voiced, Strung)` has no `__init__` of its own, and should need none: {error}")
        self.assertEqual(
            outcome,
            (1, {"name": "Fox", "strings": 5, "voice": "hoarse"}),
            "One of the classes goes straight to its base and leaves out the one between.",
        )

    def test_unknown_argument(self):
        """an argument that nobody takes is a TypeError"""
        with self.assertRaises(TypeError, msg="The misspelt argument vanished without a word."):
            made(Marionette, strings=5, voice="hoarse", colour="red")
