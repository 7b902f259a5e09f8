import unittest

from answer import translated


class UnknownStop(Exception):
    """There is no such stop."""


def outcome(error, source=KeyError):
    """What comes out of a block that raises this error, or None."""
    try:
        with translated(source, UnknownStop):
            raise error
    except Exception as out:
        return out
    return None


class CheckBlock(unittest.TestCase):
    def test_translated(self):
        """a KeyError becomes an UnknownStop"""
        self.assertIsInstance(outcome(KeyError("Mill Lane")), UnknownStop, "The caller should see an `UnknownStop`.")

    def test_arguments(self):
        """the arguments are passed on"""
        error = outcome(KeyError("Mill Lane", 7))
        self.assertEqual(getattr(error, "args", None), ("Mill Lane", 7), "The new exception should have the arguments of the old one.")

    def test_cause(self):
        """the old exception is the cause"""
        old = KeyError("Mill Lane")
        self.assertIs(getattr(outcome(old), "__cause__", None), old, "Without `from`, it looks as if the translating had failed.")

    def test_subclass(self):
        """a subclass is translated, too"""
        self.assertIsInstance(
            outcome(KeyError("Mill Lane"), source=LookupError), UnknownStop, "A `KeyError` is a `LookupError`."
        )

    def test_several(self):
        """several classes can be given"""
        error = outcome(IndexError("no departure"), source=(KeyError, IndexError))
        self.assertIsInstance(error, UnknownStop, "Each class of the tuple should be translated.")

    def test_others(self):
        """other exceptions come out as they are"""
        error = TypeError("a stop must be a string")
        self.assertIs(outcome(error), error, "Not a `KeyError`: calling it an unknown stop hides a bug.")

    def test_no_exception(self):
        """a block that raises nothing runs as it is"""
        seen = []
        with translated(KeyError, UnknownStop):
            seen.append("departure")
        self.assertEqual(seen, ["departure"], "The block should run once.")


class CheckDecorator(unittest.TestCase):
    def test_every_call(self):
        """as a decorator, it translates in every call"""

        @translated(KeyError, UnknownStop)
        def departure(stop):
            return {"Harbour": "9:40"}[stop]

        self.assertEqual(departure("Harbour"), "9:40", "The function's result should come back.")
        for call in ("first", "second"):
            with self.subTest(call=call):
                with self.assertRaises(UnknownStop, msg=f"In the {call} call, the `KeyError` was not translated."):
                    departure("Mill Lane")
