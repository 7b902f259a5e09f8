import unittest

from answer import missing_nights, night_low


class FrostRange:
    """Answers == value by value, as array libraries do."""

    def __init__(self, *values):
        self.values = values

    def __eq__(self, other):
        return [value == other for value in self.values]

    def __repr__(self):
        return "frost_range"


class CheckNightLow(unittest.TestCase):
    def test_measured(self):
        """a measurement counts before the forecast"""
        self.assertEqual(night_low(-2.5, 4.5), -2.5, "There is a measurement, so the forecast does not matter.")

    def test_zero(self):
        """a measurement of zero degrees is a measurement"""
        self.assertEqual(night_low(0.0, 4.5), 0.0, "Zero degrees were measured; zero is false, but it is not missing.")

    def test_missing(self):
        """without a measurement the forecast is used"""
        self.assertEqual(night_low(None, 4.5), 4.5, "Nothing was measured, so the forecast has to do.")

    def test_missing_and_zero_forecast(self):
        """a forecast of zero degrees is used as well"""
        self.assertEqual(night_low(None, 0.0), 0.0, "The forecast is all there is, and it says zero degrees.")

    def test_range(self):
        """a range comes back as it is"""
        measured = FrostRange(-1.0, 2.0)
        self.assertIs(night_low(measured, 4.5), measured, "The sensor's range is a measurement and should come back.")


class CheckMissingNights(unittest.TestCase):
    def test_counts_none(self):
        """each None is one missing night"""
        self.assertEqual(missing_nights([None, 1.5, None]), 2, "Two nights have no measurement.")

    def test_zero_is_there(self):
        """a night of zero degrees is not missing"""
        self.assertEqual(missing_nights([0.0, 0, None]), 1, "Zero degrees is a measurement; only None is missing.")

    def test_range_is_there(self):
        """a range is not missing"""
        self.assertEqual(
            missing_nights([1.5, None, FrostRange(-1.0, 2.0)]),
            1,
            "The range answered `== None` with a list, which is true; `==` is the object's to define.",
        )

    def test_no_nights(self):
        """no nights, none missing"""
        self.assertEqual(missing_nights([]), 0, "There was no night that could be missing.")
