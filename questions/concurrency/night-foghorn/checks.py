import threading
import unittest

import drill
from answer import Foghorn

HOUR = 3600


class CheckFoghorn(unittest.TestCase):
    def ends(self, call):
        """True when `call` returns soon: an hour's interval cannot be over by then."""
        thread = threading.Thread(target=call, daemon=True)
        thread.start()
        thread.join(0.8)
        return not thread.is_alive()

    def started(self, interval):
        """A horn that was started, and an event that says that it blew."""
        blew = threading.Event()
        horn = Foghorn(blew.set, interval)
        horn.start()
        return horn, blew

    def test_blows_at_once(self):
        """it blows as soon as it is started"""
        horn, blew = self.started(HOUR)
        self.assertTrue(blew.wait(0.8), "It should blow at once, and not only after the first interval.")
        self.ends(horn.stop)

    def test_blows_again(self):
        """it goes on blowing"""
        thrice, blows = threading.Event(), []

        def blow():
            blows.append(1)
            if len(blows) == 3:
                thrice.set()

        horn = Foghorn(blow, 0)
        horn.start()
        self.assertTrue(thrice.wait(0.8), "With no pause between blows, three of them should not take a second.")
        self.ends(horn.stop)

    def test_stops_in_the_middle_of_an_interval(self):
        """stop does not wait for the end of the interval"""
        horn, blew = self.started(HOUR)
        blew.wait(0.8)
        self.assertTrue(self.ends(horn.stop), "`stop` waited for the interval, although the fog had lifted.")

    def test_does_not_wake_to_look(self):
        """between two blows the thread does not wake up to look"""
        self.assertNotIn(
            "sleep",
            {name.rsplit(".", 1)[-1] for name in drill.calls()},
            "A short `sleep` wakes the thread only to look, a long one cannot be ended: wait for what `stop` can bring about.",
        )

    def test_ended_when_stop_returns(self):
        """when stop returns, the thread has ended"""
        blowing, breath = threading.Event(), threading.Event()
        threads = []

        def blow():
            threads.append(threading.current_thread())
            blowing.set()
            breath.wait(1)

        horn = Foghorn(blow, HOUR)
        horn.start()
        blowing.wait(0.8)
        stopping = threading.Thread(target=horn.stop, daemon=True)
        stopping.start()
        stopping.join(0.1)
        returned_early = not stopping.is_alive()
        breath.set()
        stopping.join(0.8)
        self.assertFalse(returned_early, "`stop` returned while the horn was still blowing.")
        self.assertFalse(stopping.is_alive(), "`stop` did not return, although the horn was silent again.")
        self.assertFalse(threads[0].is_alive(), "`stop` returned, but the thread is still there: it has an hour to wait.")

    def test_stop_before_start(self):
        """on a horn that was never started, stop returns at once"""
        try:
            Foghorn(lambda: None, HOUR).stop()
        except RuntimeError:
            self.fail("A horn that was never started needs no waiting for.")

    def test_stopped_twice(self):
        """a second stop does no harm"""
        horn, blew = self.started(HOUR)
        blew.wait(0.8)
        self.assertTrue(self.ends(horn.stop) and self.ends(horn.stop), "Each call of `stop` should return within a moment.")
