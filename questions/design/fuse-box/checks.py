import unittest

from answer import CircuitBreaker, CircuitOpen


class Office:
    """A server behind a breaker of 3 failures and 30 seconds; its clock is set by hand."""

    def __init__(self):
        self.time = 0.0
        self.down = True
        self.calls = 0
        self.breaker = CircuitBreaker(threshold=3, rest=30.0, now=lambda: self.time)

    def rate(self, goods, *, country="NL"):
        self.calls += 1
        if self.down:
            raise TimeoutError(f"call {self.calls}")
        return f"{goods} in {country}"

    def ask(self, times=1):
        """What came of asking so often: "ok", "failed" or "open"."""
        outcomes = []
        for _ in range(times):
            try:
                self.breaker.call(self.rate, "books")
                outcomes.append("ok")
            except TimeoutError:
                outcomes.append("failed")
            except CircuitOpen:
                outcomes.append("open")
        return outcomes


class CheckClosed(unittest.TestCase):
    def test_passes_through(self):
        """results, arguments and exceptions go through"""
        office = Office()
        with self.assertRaises(TimeoutError, msg="The caller should get the function's own exception.") as caught:
            office.breaker.call(office.rate, "books")
        self.assertEqual(str(caught.exception), "call 1", "The exception should be the very one that was raised.")
        office.down = False
        self.assertEqual(
            office.breaker.call(office.rate, "tea", country="PT"), "tea in PT",
            "Arguments go in and the result comes out.",
        )

    def test_opens(self):
        """it opens after three failures in a row"""
        office = Office()
        self.assertEqual(
            office.ask(5), ["failed", "failed", "failed", "open", "open"],
            "Three calls fail, and further ones are refused.",
        )
        self.assertEqual(office.calls, 3, "An open breaker should not call the office at all.")

    def test_in_a_row(self):
        """a success sets the count back"""
        office = Office()
        office.ask(2)
        office.down = False
        office.ask()
        office.down = True
        self.assertEqual(
            office.ask(2), ["failed", "failed"],
            "After a success, two failures are not yet three in a row.",
        )


class CheckOpen(unittest.TestCase):
    def test_rest(self):
        """it stays open for the whole rest"""
        office = Office()
        office.ask(3)
        office.time = 29.9
        self.assertEqual(office.ask(), ["open"], "At 29.9 seconds the rest of 30 is not over.")

    def test_rest_begins_at_the_failure(self):
        """the rest begins when the failure is known"""
        office = Office()
        office.ask(2)

        def slow():
            office.time += 40.0
            raise TimeoutError("after 40 s")

        with self.assertRaises(TimeoutError, msg="The third failure should come out."):
            office.breaker.call(slow)
        office.time += 29.0
        self.assertEqual(office.ask(), ["open"], "The call took 40 s and failed at its end; the rest begins there.")

    def test_probe_succeeds(self):
        """a probe that succeeds closes it"""
        office = Office()
        office.ask(3)
        office.time, office.down = 30.0, False
        self.assertEqual(office.ask(2), ["ok", "ok"], "The probe succeeded, so calls go through again at once.")
        office.down = True
        self.assertEqual(office.ask(4), ["failed"] * 3 + ["open"], "Closed again, it takes three failures to open.")

    def test_probe_fails(self):
        """a probe that fails begins a new rest at once"""
        office = Office()
        office.ask(3)
        office.time = 30.0
        self.assertEqual(office.ask(3), ["failed", "open", "open"], "One failed probe is enough for another rest.")
        office.time = 59.0
        self.assertEqual(office.ask(), ["open"], "The new rest goes on until 60.")
        office.time = 60.0
        self.assertEqual(office.ask(), ["failed"], "Then there is one more probe.")

    def test_one_probe(self):
        """while the probe is under way, other calls are refused"""
        office = Office()
        office.ask(3)
        office.time = 31.0
        meanwhile = []
        office.breaker.call(lambda: meanwhile.extend(office.ask(2)))
        self.assertEqual(meanwhile, ["open", "open"], "The door is open for one: the others would be a crowd.")

    def test_slow_probe(self):
        """a probe that takes longer than the rest is still the only one"""
        office = Office()
        office.ask(3)
        office.time = 31.0
        meanwhile = []

        def slow():
            office.time += 40.0
            meanwhile.extend(office.ask(2))

        office.breaker.call(slow)
        self.assertEqual(meanwhile, ["open", "open"], "The probe has taken 40 s so far, and nobody knows how it ends.")


def stop():
    raise KeyboardInterrupt


class CheckStop(unittest.TestCase):
    def test_requests_to_stop(self):
        """a request to stop is no failure of the office"""
        office = Office()
        for _ in range(3):
            with self.assertRaises(KeyboardInterrupt, msg="A request to stop should come out."):
                office.breaker.call(stop)
        self.assertEqual(office.ask(), ["failed"], "The office never failed, so it should be called.")

    def test_interrupted_probe(self):
        """a probe that is interrupted does not keep the breaker open for ever"""
        office = Office()
        office.ask(3)
        office.time = 31.0
        with self.assertRaises(KeyboardInterrupt, msg="A request to stop should come out of a probe, too."):
            office.breaker.call(stop)
        office.time, office.down = 62.0, False
        self.assertEqual(office.ask(), ["ok"], "The probe is over, if without a result; another one must be possible.")
