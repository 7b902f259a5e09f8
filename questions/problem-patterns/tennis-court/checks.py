import unittest

from answer import free_times


class CheckFreeTimes(unittest.TestCase):
    def test_between_bookings(self):
        """a gap between two bookings is free"""
        self.assertEqual(
            free_times([(480, 540), (600, 720)], 480, 720), [(540, 600)], "From 540 to 600 nobody has the court."
        )

    def test_outer_gaps(self):
        """time before the first and after the last booking is free"""
        self.assertEqual(
            free_times([(540, 600)], 480, 720), [(480, 540), (600, 720)], "The day starts at 480 and ends at 720."
        )

    def test_any_order(self):
        """bookings may come in any order, and stay so"""
        bookings = [(660, 700), (480, 500), (560, 600)]
        self.assertEqual(
            (free_times(bookings, 480, 700), bookings),
            ([(500, 560), (600, 660)], [(660, 700), (480, 500), (560, 600)]),
            "Two gaps in the order of time; and the calendar itself should not be sorted.",
        )

    def test_touching(self):
        """bookings that touch leave no gap"""
        self.assertEqual(free_times([(480, 600), (600, 720)], 480, 720), [], "A gap of no minutes is no gap.")

    def test_overlapping(self):
        """bookings that overlap are taken together"""
        self.assertEqual(
            free_times([(480, 600), (560, 640)], 480, 720), [(640, 720)], "The court is taken from 480 to 640."
        )

    def test_nested(self):
        """a short booking within a long one does not end it"""
        self.assertEqual(
            free_times([(480, 660), (500, 520), (540, 560)], 480, 720),
            [(660, 720)],
            "The long booking goes on until 660, whatever lies within it.",
        )

    def test_no_bookings(self):
        """without bookings the whole day is free"""
        self.assertEqual(free_times([], 480, 720), [(480, 720)], "Nobody has booked: one gap, from opening to closing.")
