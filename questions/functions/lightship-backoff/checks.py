import unittest

from answer import retry


class Link:
    """A link, a clock and a sleep: sleeping moves the clock, and so does each call by `takes`."""

    def __init__(self, *errors, takes=0.0, share=1.0):
        self.errors = list(errors)
        self.takes = takes
        self.share = share
        self.now = 1000.0
        self.calls = []
        self.slept = []
        self.ranges = []

    def send(self, *args, **kwargs):
        self.calls.append((args, kwargs))
        self.now += self.takes
        if self.errors:
            raise self.errors.pop(0)
        return "received"

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.now += seconds

    def uniform(self, low, high):
        self.ranges.append((low, high))
        return low + (high - low) * self.share

    def retry(self, function=None, **settings):
        settings = {"tries": 5, "on": ConnectionError, "base": 1.0, "cap": 8.0, "deadline": 1000.0, **settings}
        decorate = retry(**settings, clock=lambda: self.now, sleep=self.sleep, uniform=self.uniform)
        return decorate(function or self.send)


def lost(count):
    return [ConnectionError(f"lost {number}") for number in range(1, count + 1)]


class CheckTries(unittest.TestCase):
    def test_success_at_once(self):
        """a call that succeeds is made once, without a wait"""
        link = Link()
        result = link.retry()("calm", sea=2)
        self.assertEqual(
            (result, link.calls, link.slept),
            ("received", [(("calm",), {"sea": 2})], []),
            "The first call succeeded: its result should come out at once.",
        )

    def test_success_after_failures(self):
        """two failures and a success give the result"""
        link = Link(*lost(2))
        result = link.retry(tries=3)("calm", sea=2)
        self.assertEqual(result, "received", "The third of three calls succeeded; its result should be returned.")
        self.assertEqual(link.calls, [(("calm",), {"sea": 2})] * 3, "Each call should get the same arguments.")

    def test_gives_up(self):
        """after the last try its own exception comes out"""
        errors = lost(9)
        link = Link(*errors)
        with self.assertRaises(ConnectionError, msg="After the last failure the caller has to hear of it.") as caught:
            link.retry(tries=3)()
        self.assertIs(caught.exception, errors[2], "The exception of the third and last call should come out.")
        self.assertEqual(len(link.calls), 3, "`tries` counts all calls, the first included.")

    def test_no_wait_after_the_last(self):
        """there is no wait after the last failure"""
        link = Link(*lost(9))
        with self.assertRaises(ConnectionError, msg="After the last failure the caller has to hear of it."):
            link.retry(tries=3)()
        self.assertEqual(len(link.slept), 2, "Three calls have two waits between them; a third only delays bad news.")

    def test_other_errors(self):
        """an exception that is not listed comes out at once"""
        link = Link(ValueError("no such report"))
        with self.assertRaises(ValueError, msg="Only what is in `on` leads to another call."):
            link.retry()()
        self.assertEqual(link.slept, [], "A call that cannot succeed later was waited for.")

    def test_tuple_of_errors(self):
        """several exceptions can be listed"""
        link = Link(ConnectionError("lost"), TimeoutError("late"))
        send = link.retry(on=(TimeoutError, ConnectionError))
        self.assertEqual(send(), "received", "Each class in the tuple should lead to another call.")


class CheckWaits(unittest.TestCase):
    def test_doubling_up_to_the_cap(self):
        """the range doubles from base and stops at cap"""
        link = Link(*lost(5))
        link.retry(tries=6)()
        self.assertEqual(
            link.ranges[:5],
            [(0, 1.0), (0, 2.0), (0, 4.0), (0, 8.0), (0, 8.0)],
            "Each wait is drawn from 0 to base, 2 × base, 4 × base…, and to `cap` at most.",
        )

    def test_base_scales(self):
        """base sets the first range"""
        link = Link(*lost(2))
        link.retry(base=3.0, cap=5.0)()
        self.assertEqual(link.ranges[:2], [(0, 3.0), (0, 5.0)], "The ranges should be those of `base` and `cap`.")

    def test_sleeps_what_was_drawn(self):
        """the wait is the one that was drawn"""
        link = Link(*lost(3), share=0.25)
        link.retry()()
        self.assertEqual(link.slept, [0.25, 0.5, 1.0], "The wait should be what `uniform` gave, nothing else.")

    def test_each_call_starts_over(self):
        """a second call begins with short waits and all its tries"""
        link = Link(*lost(3))
        send = link.retry(tries=4)
        send()
        link.errors = lost(3)
        link.ranges.clear()
        self.assertEqual(send(), "received", "The tries of the first call were counted against the second.")
        self.assertEqual(link.ranges[0], (0, 1.0), "The second call's waits went on where the first call's ended.")


class CheckDeadline(unittest.TestCase):
    def test_wait_past_the_deadline(self):
        """a wait that would end after the deadline is not begun"""
        errors = lost(9)
        link = Link(*errors)
        with self.assertRaises(ConnectionError, msg="When time is up the last exception should come out.") as caught:
            link.retry(deadline=6.0)()
        self.assertEqual(link.slept, [1.0, 2.0], "After 3 seconds a wait of 4 would end after the deadline of 6.")
        self.assertIs(caught.exception, errors[2], "The exception of the last call made should come out.")

    def test_wait_up_to_the_deadline(self):
        """a wait that ends exactly at the deadline is allowed"""
        link = Link(*lost(3))
        send = link.retry(deadline=7.0)
        self.assertEqual(send(), "received", "1 + 2 + 4 seconds end at the deadline of 7, not after it.")

    def test_time_in_calls_counts(self):
        """the time that the calls take counts, too"""
        link = Link(*lost(9), takes=2.0)
        with self.assertRaises(ConnectionError, msg="When time is up the last exception should come out."):
            link.retry(deadline=5.5)()
        self.assertEqual(
            link.slept, [1.0], "Two calls of 2 seconds and a wait of 1 are 5: a wait of 2 more does not fit in 5.5."
        )

    def test_deadline_of_each_call(self):
        """the deadline runs from the start of each call"""
        link = Link(*lost(1))
        send = link.retry(deadline=5.0)
        link.now += 3600
        self.assertEqual(send(), "received", "The function was decorated an hour ago; this call has just begun.")


class CheckDecorator(unittest.TestCase):
    def test_name(self):
        """the function keeps its name"""

        def send():
            """Send a report."""

        self.assertEqual(Link().retry(send).__name__, "send", "The wrapper's own name shows.")
