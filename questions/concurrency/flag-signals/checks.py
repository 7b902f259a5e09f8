import threading
import unittest

from answer import relay


class CheckRelay(unittest.TestCase):
    def test_answers(self):
        """each mast's answer is told once, with its mast"""
        asked, told = [], []
        relay(["north", "pier"], lambda mast: asked.append(mast) or mast.upper(), lambda *call: told.append(call))
        self.assertEqual(sorted(told), [("north", "NORTH"), ("pier", "PIER")], "One call of `tell` for each mast.")
        self.assertEqual(sorted(asked), ["north", "pier"], "One call of `ask` for each mast.")

    def test_all_at_a_time(self):
        """all masts are asked at a time"""
        together, told = threading.Barrier(40), []

        def ask(mast):
            together.wait(1.6)
            return "clear"

        relay([f"mast {number}" for number in range(40)], ask, lambda mast, answer: told.append(answer))
        self.assertEqual(told.count("clear"), 40, "Of the forty masts some were asked only after others had answered.")

    def test_quick_mast_first(self):
        """while the first mast is slow, the answer of the second is told"""
        pier_told, told = threading.Event(), []

        def ask(mast):
            if mast == "north" and not pier_told.wait(1.6):
                return "waited in vain"
            return "clear"

        def tell(mast, answer):
            told.append((mast, answer))
            if mast == "pier":
                pier_told.set()

        relay(["north", "pier"], ask, tell)
        self.assertEqual(
            told, [("pier", "clear"), ("north", "clear")], "The pier's answer was held back until the north had answered."
        )

    def test_told_in_the_callers_thread(self):
        """`tell` is called in the thread that called `relay`"""
        threads = []
        relay(["north", "pier"], str.upper, lambda mast, answer: threads.append(threading.current_thread()))
        self.assertEqual(
            threads, [threading.current_thread()] * 2, "From the pool's threads two answers can be told at once."
        )

    def test_exception_is_told(self):
        """a mast that raises: the exception is told, and the others too"""
        lost, told = OSError("line lost"), {}

        def ask(mast):
            if mast == "north":
                raise lost
            return "clear"

        try:
            relay(["north", "pier"], ask, told.__setitem__)
        except OSError:
            self.fail("The exception of one mast ended the relay.")
        self.assertEqual(told, {"north": lost, "pier": "clear"}, "The exception stands in place of the answer.")
