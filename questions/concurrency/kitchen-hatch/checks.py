import queue
import unittest

from answer import next_order, offer

PATIENCE = 0.05


class Frozen(BaseException):
    """Somebody waited at the hatch, and it could be for ever."""


class Hatch(queue.Queue):
    """A hatch at which waiting is noted and takes no time, and at which a rival acts when somebody has looked."""

    def __init__(self, maxsize, orders=(), rival=None, late=None):
        super().__init__(maxsize)
        self.rival = None
        for order in orders:
            super().put(order)
        self.rival = rival
        self.late = late
        self.waited = []

    def looked(self, seen):
        rival, self.rival = self.rival, None
        if rival == "waiter":
            super().put("rival's order", block=False)
        if rival == "cook":
            super().get(block=False)
        return seen

    def full(self):
        return self.looked(super().full())

    def empty(self):
        return self.looked(super().empty())

    def qsize(self):
        return self.looked(super().qsize())

    def put(self, item, block=True, timeout=None):
        if 0 < self.maxsize <= len(self.queue):
            self.wait(block, timeout)
        super().put(item, block=False)

    def get(self, block=True, timeout=None):
        if not self.queue:
            self.wait(block, timeout)
        return super().get(block=False)

    def wait(self, block, timeout):
        if block and timeout is None:
            raise Frozen
        if block and timeout:
            self.waited.append(timeout)
            if self.late:
                super().put(self.late, block=False)


class JammedHatch(queue.Queue):
    """It is neither full nor empty, and nothing goes through."""

    def _qsize(self):
        return 1

    def _put(self, order):
        raise OSError("jammed")

    def _get(self):
        raise OSError("jammed")


class CheckHatch(unittest.TestCase):
    def act(self, call, *arguments):
        try:
            return call(*arguments)
        except Frozen:
            self.fail("It waited at the hatch without an end, until somebody else should come.")

    def test_through_the_hatch(self):
        """orders come out in the order in which they went in"""
        hatch = Hatch(3)
        accepted = [self.act(offer, hatch, order) for order in ("soup", "stew")]
        self.assertEqual(accepted, [True, True], "There was room for both.")
        self.assertEqual(
            [self.act(next_order, hatch, PATIENCE), self.act(next_order, hatch, PATIENCE)],
            ["soup", "stew"],
            "The oldest order comes first.",
        )
        self.assertEqual(hatch.waited, [], "There was room and there were orders: nothing to wait for.")

    def test_full_hatch(self):
        """a full hatch refuses at once"""
        hatch = Hatch(1, ["soup"])
        self.assertIs(self.act(offer, hatch, "stew"), False, "There was no room, which the waiter has to hear.")
        self.assertEqual(list(hatch.queue), ["soup"], "A refused order is not in the hatch.")
        self.assertEqual(hatch.waited, [], "The waiter waited for a place, and guests wait meanwhile.")

    def test_empty_hatch(self):
        """at an empty hatch the cook waits as long as asked, and then has None"""
        hatch = Hatch(1)
        self.assertIsNone(self.act(next_order, hatch, PATIENCE), "There was no order.")
        self.assertEqual(hatch.waited, [PATIENCE], "The cook should wait once, at the hatch and for `patience` seconds.")

    def test_late_order(self):
        """an order that comes while the cook waits wakes him"""
        hatch = Hatch(1, late="stew")
        self.assertEqual(
            self.act(next_order, hatch, PATIENCE), "stew", "The order came, but the cook was not waiting where it wakes him."
        )

    def test_no_patience(self):
        """without patience the cook takes what is there, or has None at once"""
        hatch = Hatch(1, ["soup"])
        self.assertEqual(self.act(next_order, hatch, 0), "soup", "The order was there.")
        self.assertIsNone(self.act(next_order, hatch, 0), "There was no order, and no time to wait for one.")

    def test_jammed_hatch(self):
        """a hatch that is broken is an error, neither full nor empty"""
        hatch = JammedHatch()
        with self.assertRaises(OSError, msg="The waiter was told `full`, but the hatch is broken."):
            offer(hatch, "soup")
        with self.assertRaises(OSError, msg="The cook was told `empty`, but the hatch is broken."):
            next_order(hatch, PATIENCE)

    def test_rival_fills_the_hatch(self):
        """another waiter takes the last place between your look and your push"""
        hatch = Hatch(1, rival="waiter")
        accepted = self.act(offer, hatch, "stew")
        self.assertEqual(accepted, "stew" in hatch.queue, "The answer has to agree with what happened to the order.")

    def test_rival_empties_the_hatch(self):
        """another cook takes the last order between your look and your grip"""
        hatch = Hatch(2, ["soup"], rival="cook")
        got = self.act(next_order, hatch, PATIENCE)
        self.assertIn(got, ("soup", None), "Either you got the order or there was none.")
