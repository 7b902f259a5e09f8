import unittest

from answer import SlidingWindow


class Tower:
    """A limiter of 3 calls in 60 seconds, with a clock that is set by hand."""

    def __init__(self):
        self.time = 0.0
        self.window = SlidingWindow(limit=3, seconds=60.0, now=lambda: self.time)

    def ring(self, *times, lift="7"):
        answers = []
        for self.time in times:
            answers.append(self.window.allow(lift))
        return answers


class CheckWindow(unittest.TestCase):
    def test_limit(self):
        """three calls are allowed, and the fourth is not"""
        self.assertEqual(Tower().ring(1, 1, 2, 3), [True, True, True, False], "Three within 60 seconds, and no more.")

    def test_counts_no_more(self):
        """after exactly 60 seconds a call counts no more"""
        self.assertEqual(
            Tower().ring(10, 20, 30, 69.5, 70), [True, True, True, False, True], "The call of 10 counts up to 70."
        )

    def test_around_the_minute(self):
        """the sixty seconds may begin anywhere"""
        self.assertEqual(
            Tower().ring(58, 59, 59, 60, 61, 117.5),
            [True, True, True, False, False, False],
            "Within two seconds around the full minute there would be more than three.",
        )

    def test_slides(self):
        """each call leaves the window by itself"""
        self.assertEqual(
            Tower().ring(0, 30, 50, 60, 61, 90, 109, 110),
            [True, True, True, True, False, True, False, True],
            "At 60 only the call of 0 has gone, at 90 that of 30, at 110 that of 50.",
        )

    def test_refused_calls(self):
        """refused calls do not count"""
        self.assertEqual(
            Tower().ring(0, 1, 2, *range(3, 60), 60)[-1], True, "Pressing all the time must not keep the bell silent."
        )


class CheckLifts(unittest.TestCase):
    def test_own_count(self):
        """each lift has its own count"""
        tower = Tower()
        tower.ring(1, 1, 1)
        self.assertEqual(tower.ring(2, lift="8"), [True], "Lift 7 has used up its calls, and lift 8 has not.")

    def test_silent_lifts(self):
        """silent lifts are forgotten"""
        tower = Tower()
        for lift in range(50):
            tower.ring(lift / 10, lift=lift)
        self.assertEqual(len(tower.window), 50, "Fifty lifts have rung within the last 60 seconds.")
        tower.ring(63.0, lift="7")
        self.assertEqual(
            len(tower.window), 20, "Lifts 0 to 30 rang 60 seconds ago or more; 31 to 49 are left, and lift 7."
        )

    def test_active_lift_stays(self):
        """a lift that rang first and rings again is not forgotten"""
        tower = Tower()
        tower.ring(0, lift="old")
        tower.ring(1, lift="new")
        tower.ring(40, 41, lift="old")
        tower.ring(61, lift="other")
        self.assertEqual(
            (len(tower.window), tower.ring(62, 63, lift="old")),
            (2, [True, False]),
            "The calls of 40 and 41 still count at 62; only the lift that rang once, at 1, is forgotten.",
        )
