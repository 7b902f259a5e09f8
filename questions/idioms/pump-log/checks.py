import logging
import unittest

from answer import drain


class Kept(logging.Handler):
    """Keeps the records in a list."""

    def __init__(self):
        super().__init__()
        self.records = []

    def emit(self, record):
        self.records.append(record)


class Pump:
    """Counts how often it was put into text."""

    def __init__(self, name):
        self.name = name
        self.shown = 0

    def __str__(self):
        self.shown += 1
        return self.name


def fails():
    raise OSError("timed out")


def text(record):
    try:
        return record.getMessage()
    except (TypeError, ValueError) as error:
        return f"nothing, since the values do not fit: {error}"


class CheckLog(unittest.TestCase):
    def setUp(self):
        self.log = logging.getLogger("polder")
        self.kept = Kept()
        self.log.addHandler(self.kept)
        self.log.setLevel(logging.INFO)
        self.log.propagate = False

    def tearDown(self):
        self.log.removeHandler(self.kept)

    def test_success_is_returned(self):
        """the litres come back"""
        self.assertEqual(drain(4, lambda: 120), 120, "`drain` returns what `work` moved.")

    def test_success_is_logged(self):
        """a success is logged as info"""
        drain(4, lambda: 120)
        self.assertEqual(
            [(record.levelname, text(record)) for record in self.kept.records],
            [("INFO", "pump 4 moved 120 litres")],
            "One line for a success, with the pump and the litres.",
        )

    def test_failure_is_none(self):
        """a failed pump gives None"""
        self.assertIsNone(drain(4, fails), "An OSError of the pump should not stop the others.")

    def test_failure_is_logged(self):
        """a failure is logged as an error that names the pump"""
        drain("north", fails)
        found = [(record.levelname, "north" in text(record)) for record in self.kept.records]
        self.assertEqual(found, [("ERROR", True)], "One line at level ERROR, and it should say which pump.")

    def test_failure_has_its_traceback(self):
        """the failure's traceback is in the log"""
        drain("north", fails)
        kept = [bool(record.exc_info and record.exc_info[0] is OSError) for record in self.kept.records]
        self.assertEqual(kept, [True], "Without the traceback nobody knows where it failed.")

    def test_not_put_together_when_off(self):
        """when info is off, no text is made"""
        self.log.setLevel(logging.WARNING)
        pump = Pump("north")
        drain(pump, lambda: 120)
        self.assertEqual(pump.shown, 0, "The text was put together although nobody will read it.")

    def test_one_message_for_all(self):
        """the message is the same for all pumps"""
        for pump, work in ((1, lambda: 5), (2, lambda: 60), (3, fails), (4, fails)):
            drain(pump, work)
        messages = [record.msg for record in self.kept.records]
        self.assertEqual(
            len(set(messages)), 2, "One message for successes and one for failures; what varies goes as arguments."
        )

    def test_other_exceptions(self):
        """another exception reaches the caller"""
        with self.assertRaises(ZeroDivisionError, msg="This is a mistake in the code, and not a pump that failed."):
            drain(4, lambda: 1 // 0)
