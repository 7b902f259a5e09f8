import unittest

from answer import Peekable


class Belt:
    """Hands out letters, and counts how many were taken."""

    def __init__(self, *letters):
        self.letters = list(letters)
        self.taken = 0

    def __iter__(self):
        for letter in self.letters:
            self.taken += 1
            yield letter


class CheckIterator(unittest.TestCase):
    def test_next(self):
        """next gives the items in order"""
        letters = Peekable(["Oslo", "Bergen"])
        self.assertEqual([next(letters), next(letters)], ["Oslo", "Bergen"], "Without peeking it is a plain iterator.")

    def test_end(self):
        """after the last item next raises StopIteration, and goes on doing so"""
        letters = Peekable(["Oslo"])
        next(letters)
        for attempt in ("first", "second"):
            with self.assertRaises(StopIteration, msg=f"The {attempt} next after the end should raise StopIteration."):
                next(letters)

    def test_for_loop(self):
        """it works in a for loop, from where it stands"""
        letters = Peekable(["Oslo", "Bergen", "Bodo"])
        next(letters)
        letters.peek()
        self.assertEqual(
            [letter for letter in letters], ["Bergen", "Bodo"], "The loop should go on with the item that was peeked at."
        )

    def test_is_its_own_iterator(self):
        """iter gives the object itself"""
        letters = Peekable(["Oslo"])
        self.assertIs(iter(letters), letters, "An iterator's `__iter__` returns the iterator itself.")


class CheckPeek(unittest.TestCase):
    def test_peek_leaves_the_item(self):
        """peek gives the next item and next gives it again"""
        letters = Peekable(["Oslo", "Bergen"])
        self.assertEqual(
            [letters.peek(), next(letters), next(letters)],
            ["Oslo", "Oslo", "Bergen"],
            "The item that was peeked at should be handed out next, once.",
        )

    def test_peek_twice(self):
        """peek can be called again and again"""
        letters = Peekable(["Oslo", "Bergen"])
        self.assertEqual([letters.peek(), letters.peek()], ["Oslo", "Oslo"], "The second peek went one item further.")

    def test_peek_between(self):
        """peek shows the next item after each next"""
        letters = Peekable(["Oslo", "Bergen", "Bodo"])
        seen = [letters.peek(), next(letters), letters.peek(), next(letters), letters.peek()]
        self.assertEqual(seen, ["Oslo", "Oslo", "Bergen", "Bergen", "Bodo"], "Each peek shows what comes next.")

    def test_peek_at_the_end(self):
        """at the end peek raises StopIteration"""
        with self.assertRaises(StopIteration, msg="There is nothing to see and no default was given."):
            Peekable([]).peek()

    def test_default(self):
        """at the end peek gives the default"""
        letters = Peekable([])
        self.assertEqual(letters.peek("none"), "none", "A default was given for this case.")
        self.assertIsNone(letters.peek(None), "`None` was given as the default, so it is the answer.")

    def test_default_with_items_left(self):
        """a default is not used while there are items"""
        letters = Peekable(["Oslo"])
        self.assertEqual(letters.peek("none"), "Oslo", "There is a next item, so the default is not needed.")

    def test_error_of_the_source(self):
        """an error of the source is not taken for the end"""

        def jammed():
            raise OSError("the belt is jammed")
            yield

        with self.assertRaises(OSError, msg="The source failed; the default is for its end, not for its errors."):
            Peekable(jammed()).peek("none")

    def test_none_is_an_item(self):
        """None, 0 and an empty text are items"""
        for item in (None, 0, ""):
            with self.subTest(item=item):
                letters = Peekable([item, "Oslo"])
                self.assertEqual(
                    [letters.peek("end"), letters.peek("end"), next(letters), next(letters)],
                    [item, item, item, "Oslo"],
                    f"{item!r} is an item like any other: it was lost or taken for the end.",
                )


class CheckLaziness(unittest.TestCase):
    def test_nothing_read_when_made(self):
        """making one reads nothing"""
        belt = Belt("Oslo", "Bergen")
        Peekable(belt)
        self.assertEqual(belt.taken, 0, "A letter was taken before anybody asked for one.")

    def test_one_ahead_at_most(self):
        """never more than one item is read ahead"""
        belt = Belt("Oslo", "Bergen", "Bodo")
        letters = Peekable(belt)
        letters.peek()
        letters.peek()
        peeked = belt.taken
        next(letters)
        self.assertEqual((peeked, belt.taken), (1, 1), "One letter was asked for; more were taken off the belt.")
