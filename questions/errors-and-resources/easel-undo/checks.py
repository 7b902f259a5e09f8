import unittest

from answer import Discard, Trial


class DiscardAll(Discard):
    """A more special way to give up."""


class CheckTrial(unittest.TestCase):
    def setUp(self):
        self.palette = {"sky": "blue", "sea": "green"}

    def attempt(self, error=None):
        """Tries violet out, and a new colour, without the sea; then raises the error. Gives what came out."""
        try:
            with Trial(self.palette):
                self.palette["sky"] = "violet"
                self.palette["sand"] = "ochre"
                del self.palette["sea"]
                if error is not None:
                    raise error
        except BaseException as out:
            return out
        return None

    def test_kept(self):
        """what a good block changed stays"""
        self.attempt()
        self.assertEqual(self.palette, {"sky": "violet", "sand": "ochre"}, "The block ended well; its changes stay.")

    def test_discarded(self):
        """after a Discard, the palette is as before"""
        self.attempt(Discard())
        self.assertEqual(
            self.palette,
            {"sky": "blue", "sea": "green"},
            "Changed, new and removed colours should be undone, in the very dict that the canvas holds.",
        )

    def test_discard_is_quiet(self):
        """a Discard ends the block quietly"""
        self.assertIsNone(self.attempt(Discard()), "`Discard` is a wish of the user, and should not come out.")

    def test_subclass_is_quiet(self):
        """so does a subclass of it"""
        self.assertIsNone(self.attempt(DiscardAll()), "A subclass of `Discard` is a `Discard`, as it is for `except`.")

    def test_errors_come_out(self):
        """any other error comes out"""
        error = ValueError("no such colour")
        self.assertIs(self.attempt(error), error, "The error was swallowed: the caller goes on as if all were well.")

    def test_undone_after_errors(self):
        """after any other error, the palette is as before"""
        self.attempt(ValueError("no such colour"))
        self.assertEqual(self.palette, {"sky": "blue", "sea": "green"}, "The changes should be undone for any error.")

    def test_interrupt(self):
        """Ctrl+C undoes the changes and comes out"""
        error = KeyboardInterrupt()
        self.assertIs(self.attempt(error), error, "Ctrl+C was swallowed: the program cannot be stopped here.")
        self.assertEqual(self.palette, {"sky": "blue", "sea": "green"}, "The changes should be undone for Ctrl+C, too.")
