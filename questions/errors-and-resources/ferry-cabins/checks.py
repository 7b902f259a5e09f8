import unittest

from answer import BookingError, CabinTaken, NoSuchCabin, book


class RemotePlan(dict):
    """A plan that cannot be reached."""

    def __getitem__(self, cabin):
        raise ConnectionError("the ship is out of reach")


def outcome(plan, cabin):
    """What booking raises, or None."""
    try:
        book(plan, cabin, "Kofi")
    except Exception as error:
        return error
    return None


class CheckBooking(unittest.TestCase):
    def test_free(self):
        """a free cabin is booked"""
        plan = {"A7": None, "A8": None}
        book(plan, "A7", "Kofi")
        self.assertEqual(plan, {"A7": "Kofi", "A8": None}, "The guest should stand in the plan, in this cabin alone.")

    def test_taken(self):
        """a taken cabin is a CabinTaken"""
        error = outcome({"A7": "Ines"}, "A7")
        self.assertIsInstance(error, CabinTaken, "Making an exception does nothing; it has to be raised.")
        self.assertEqual(str(error), "A7 is taken by Ines", "The message should be the one that was agreed on.")

    def test_plan_stays(self):
        """a taken cabin stays with its guest"""
        plan = {"A7": "Ines"}
        outcome(plan, "A7")
        self.assertEqual(plan, {"A7": "Ines"}, "Kofi was put into Ines's cabin.")

    def test_no_such_cabin(self):
        """an unknown cabin is a NoSuchCabin"""
        error = outcome({"A7": None}, "Z9")
        self.assertIsInstance(error, NoSuchCabin, "A cabin that is not in the plan should be refused as unknown.")
        self.assertEqual(str(error), "there is no Z9", "The message should be the one that was agreed on.")

    def test_cause(self):
        """the KeyError is kept as the cause"""
        error = outcome({}, "Z9")
        self.assertIsInstance(
            getattr(error, "__cause__", None), KeyError, "Without `from`, it looks as if the handler had broken."
        )

    def test_cabin_attribute(self):
        """both errors carry the cabin"""
        errors = [outcome({"A7": "Ines"}, "A7"), outcome({"A7": "Ines"}, "Z9")]
        self.assertEqual(
            [getattr(error, "cabin", None) for error in errors],
            ["A7", "Z9"],
            "A handler should find the cabin in `.cabin`, and not have to take the message apart.",
        )

    def test_base_class(self):
        """both errors are BookingErrors"""
        self.assertTrue(
            issubclass(CabinTaken, BookingError) and issubclass(NoSuchCabin, BookingError),
            "A caller who only wants to say 'not booked' should have one class to catch.",
        )

    def test_other_errors(self):
        """an error of another kind comes out as it is"""
        self.assertIsInstance(
            outcome(RemotePlan(A7=None), "A7"),
            ConnectionError,
            "The plan is out of reach, and the guest is told that there is no such cabin.",
        )
