import unittest

from answer import retry


class Radio:
    """Raises the given errors, one a call; after them it answers."""

    def __init__(self, *errors):
        self.errors = errors
        self.calls = 0
        self.sent = []

    def send(self, *args, **kwargs):
        self.sent.append((args, kwargs))
        self.calls += 1
        if self.calls <= len(self.errors):
            raise self.errors[self.calls - 1]
        return "received"


class Stop(BaseException):
    """Like KeyboardInterrupt: not an Exception."""


class CheckRetry(unittest.TestCase):
    def test_success_at_once(self):
        """a call that succeeds is made once"""
        radio = Radio()
        report = retry(3)(radio.send)
        report()
        self.assertEqual(radio.calls, 1, "The first try succeeded, so there is no reason for another.")

    def test_success_on_the_last_try(self):
        """two failures and a success give the result"""
        radio = Radio(TimeoutError("no answer to try 1"), TimeoutError("no answer to try 2"))
        report = retry(3)(radio.send)
        self.assertEqual(report(), "received", "The third of three tries succeeded; its result should be returned.")

    def test_gives_up_after_tries(self):
        """three tries means three calls, and then it gives up"""
        radio = Radio(*[TimeoutError(f"no answer to try {number}") for number in range(1, 10)])
        report = retry(3)(radio.send)
        with self.assertRaises(Exception, msg="After `tries` failures the caller has to hear of the last one."):
            report()
        self.assertEqual(radio.calls, 3, "`tries` counts all calls, the first one included.")

    def test_last_error_comes_out(self):
        """what comes out is the exception of the last try"""
        errors = [TimeoutError("no answer to try 1"), TimeoutError("no answer to try 2")]
        report = retry(2)(Radio(*errors).send)
        with self.assertRaises(
            Exception, msg="After `tries` failures the caller has to hear of the last one."
        ) as caught:
            report()
        self.assertIs(
            caught.exception,
            errors[1],
            "The caller should get the last try's own exception, neither an earlier one nor a new one.",
        )

    def test_a_single_try(self):
        """one try means one call"""
        radio = Radio(TimeoutError("no answer to try 1"))
        report = retry(1)(radio.send)
        with self.assertRaises(Exception, msg="With one try the failure comes out at once."):
            report()
        self.assertEqual(radio.calls, 1, "With one try there is nothing to repeat.")

    def test_other_errors_come_out_at_once(self):
        """an exception that is not listed is not retried"""
        radio = Radio(ValueError("a level cannot be negative"))
        report = retry(3, on=TimeoutError)(radio.send)
        with self.assertRaises(ValueError, msg="An exception that is not in `on` should reach the caller."):
            report()
        self.assertEqual(radio.calls, 1, "Only the exceptions in `on` are worth another try.")

    def test_several_errors(self):
        """several exceptions can be listed"""
        report = retry(3, on=(TimeoutError, ConnectionError))(
            Radio(ConnectionError("no carrier"), TimeoutError("no answer to try 2")).send
        )
        self.assertEqual(report(), "received", "Each class in the tuple should lead to another try.")

    def test_requests_to_stop_are_not_caught(self):
        """by default, an exception like KeyboardInterrupt is not retried"""
        radio = Radio(Stop())
        report = retry(3)(radio.send)
        with self.assertRaises(Stop, msg="What is not an `Exception` should come out at once."):
            report()
        self.assertEqual(radio.calls, 1, "A program that retries a request to stop cannot be stopped.")

    def test_each_call_has_all_its_tries(self):
        """a second call has all its tries again"""
        radio = Radio(TimeoutError("no answer to try 1"), TimeoutError("no answer to try 2"))
        report = retry(3)(radio.send)
        report()
        radio.errors = [None, None, None, TimeoutError("no answer to try 1"), TimeoutError("no answer to try 2")]
        self.assertEqual(report(), "received", "The tries of the first call were counted against the second.")

    def test_arguments_in_every_try(self):
        """every try gets the same arguments"""
        radio = Radio(TimeoutError("no answer to try 1"))
        report = retry(2)(radio.send)
        report(142, unit="cm")
        self.assertEqual(
            radio.sent, [((142,), {"unit": "cm"})] * 2, "Positional and keyword arguments go into each try."
        )


class CheckDecorator(unittest.TestCase):
    def test_less_than_one_try(self):
        """fewer than one try is a ValueError, as soon as it is asked for"""
        for tries in (0, -1):
            with self.subTest(tries=tries):
                with self.assertRaises(
                    ValueError, msg=f"retry({tries}) can never call the function and should say so."
                ):
                    retry(tries)

    def test_name_and_docstring(self):
        """the function keeps its name and docstring"""

        @retry(3)
        def report():
            """Send the level."""

        self.assertEqual(
            (report.__name__, report.__doc__), ("report", "Send the level."), "The wrapper's own name shows."
        )
