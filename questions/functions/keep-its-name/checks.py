import inspect
import unittest

from answer import counted


def ticket_machine():
    """Return two freshly decorated functions."""

    @counted
    def book(route: str, seats: int = 1) -> str:
        """Reserve seats on a crossing."""
        return f"{seats} to {route}"

    @counted
    def refund(number: int) -> str:
        """Pay a ticket back."""
        raise LookupError(number)

    return book, refund


class CheckMetadata(unittest.TestCase):
    def setUp(self):
        self.book, self.refund = ticket_machine()

    def test_name(self):
        """the function keeps its name"""
        book = self.book
        self.assertEqual(
            book.__name__, "book", "The name is that of the inner function; the help screen cannot use it."
        )

    def test_docstring(self):
        """the function keeps its docstring"""
        book = self.book
        self.assertEqual(book.__doc__, "Reserve seats on a crossing.", "The docstring did not come along.")

    def test_signature(self):
        """the function keeps its signature"""
        book = self.book
        self.assertEqual(
            str(inspect.signature(book)),
            "(route: str, seats: int = 1) -> str",
            "The help screen cannot tell which arguments the function takes; copying the name is not enough.",
        )

    def test_own_attributes(self):
        """the function keeps the attributes that it had"""

        def book():
            pass

        book.screen = "tickets"
        self.assertEqual(
            getattr(counted(book), "screen", None),
            "tickets",
            "An attribute that was set on the function before it was decorated is gone.",
        )


class CheckCounting(unittest.TestCase):
    def setUp(self):
        self.book, self.refund = ticket_machine()

    def test_result_and_arguments(self):
        """arguments go in and the result comes out"""
        book = self.book
        self.assertEqual(book("Skerry", seats=3), "3 to Skerry", "The call should do what the function does.")

    def test_starts_at_zero(self):
        """a function that was not called has 0 calls"""
        book = self.book
        self.assertEqual(book.calls, 0, "Decorating a function is not calling it.")

    def test_counts_each_call(self):
        """each call counts once"""
        book = self.book
        book("Skerry")
        book("Holm", 2)
        self.assertEqual(book.calls, 2, "Two calls were made.")

    def test_counts_a_call_that_raises(self):
        """a call that raises counts too, and its error comes through"""
        refund = self.refund
        with self.assertRaises(LookupError, msg="The error of the function should reach the caller."):
            refund(7)
        self.assertEqual(refund.calls, 1, "The call that raised was not counted.")

    def test_functions_count_apart(self):
        """two functions have counters of their own"""
        book, refund = self.book, self.refund
        book("Skerry")
        self.assertEqual(refund.calls, 0, "`refund` was never called; another function's calls were counted for it.")
