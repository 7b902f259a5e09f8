import unittest

from answer import water_through


class Stuck(Exception):
    """A gate that does not move."""


class Gate:
    def __init__(self, name, diary, fails=""):
        self.name, self.diary, self.fails = name, diary, fails

    def open(self):
        if self.fails == "open":
            raise Stuck(self.name)
        self.diary.append(f"open {self.name}")

    def close(self):
        self.diary.append(f"close {self.name}")
        if self.fails == "close":
            raise Stuck(self.name)


class CheckGates(unittest.TestCase):
    def setUp(self):
        self.diary = []

    def gates(self, **fails):
        return [Gate(name, self.diary, fails.get(name, "")) for name in ("a", "b", "c")]

    def work(self):
        self.diary.append("work")
        return 42

    def failing_work(self):
        raise ValueError("no reading")

    def test_order(self):
        """gates open in order and close in reverse"""
        water_through(self.gates(), self.work)
        self.assertEqual(
            self.diary,
            ["open a", "open b", "open c", "work", "close c", "close b", "close a"],
            "What was opened last is closed first.",
        )

    def test_result(self):
        """the result of the work comes back"""
        self.assertEqual(water_through(self.gates(), self.work), 42, "The caller wants what `work` returned.")

    def test_no_gates(self):
        """without gates, the work is done"""
        self.assertEqual(water_through([], self.work), 42, "No gate need be opened; the work is still to be done.")

    def test_work_fails(self):
        """when the work fails, all are closed and the error comes out"""
        with self.assertRaises(ValueError, msg="The error of the work should reach the caller."):
            water_through(self.gates(), self.failing_work)
        self.assertEqual(self.diary[3:], ["close c", "close b", "close a"], "The gates should be closed all the same.")

    def test_gate_cannot_be_opened(self):
        """when a gate cannot be opened, those opened before are closed"""
        with self.assertRaises(Stuck, msg="The caller should hear that a gate is stuck."):
            water_through(self.gates(c="open"), self.work)
        self.assertEqual(
            self.diary,
            ["open a", "open b", "close b", "close a"],
            "Gates a and b were opened and have to be closed; c never was, and no work may be done.",
        )

    def test_gate_cannot_be_closed(self):
        """when a gate cannot be closed, the others are"""
        with self.assertRaises(Stuck, msg="The caller should hear that a gate is stuck."):
            water_through(self.gates(b="close"), self.work)
        self.assertEqual(
            self.diary[4:], ["close c", "close b", "close a"], "Closing b failed, and the gates after it stayed open."
        )
