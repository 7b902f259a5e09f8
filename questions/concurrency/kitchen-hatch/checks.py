import queue
import unittest

from answer import next_order, offer


class Frozen(BaseException):
    """Somebody waited at the hatch."""


class Hatch(queue.Queue):
    """A hatch at which waiting is noticed, and at which a rival acts whenever somebody has looked."""

    def __init__(self, maxsize, orders=(), rival=None):
        super().__init__(maxsize)
        self.rival = None
        for order in orders:
            super().put(order)
        self.rival = rival

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
        if block and 0 < self.maxsize <= len(self.queue):
            raise Frozen
        super().put(item, block=False)

    def get(self, block=True, timeout=None):
        if block and not self.queue:
            raise Frozen
        return super().get(block=False)


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
            self.fail("It waited at the hatch, until somebody else should come: neither function may wait.")

    def test_through_the_hatch(self):
        """orders come out in the order in which they went in"""
        hatch = Hatch(3)
        accepted = [self.act(offer, hatch, order) for order in ("soup", "stew")]
        self.assertEqual(accepted, [True, True], "There was room for both.")
        self.assertEqual(
            [self.act(next_order, hatch), self.act(next_order, hatch)], ["soup", "stew"], "The oldest order comes first."
        )

    def test_full_hatch(self):
        """a full hatch refuses at once"""
        hatch = Hatch(1, ["soup"])
        self.assertIs(self.act(offer, hatch, "stew"), False, "There was no room, which the waiter has to hear.")
        self.assertEqual(list(hatch.queue), ["soup"], "A refused order is not in the hatch.")

    def test_empty_hatch(self):
        """an empty hatch gives None at once"""
        self.assertIsNone(self.act(next_order, Hatch(1)), "There was no order.")

    def test_jammed_hatch(self):
        """a hatch that is broken is an error, neither full nor empty"""
        hatch = JammedHatch()
        with self.assertRaises(OSError, msg="The waiter was told `full`, but the hatch is broken."):
            offer(hatch, "soup")
        with self.assertRaises(OSError, msg="The cook was told `empty`, but the hatch is broken."):
            next_order(hatch)

    def test_rival_fills_the_hatch(self):
        """another waiter takes the last place between your look and your push"""
        hatch = Hatch(1, rival="waiter")
        accepted = self.act(offer, hatch, "stew")
        self.assertEqual(accepted, "stew" in hatch.queue, "The answer has to agree with what happened to the order.")

    def test_rival_empties_the_hatch(self):
        """another cook takes the last order between your look and your grip"""
        hatch = Hatch(2, ["soup"], rival="cook")
        self.assertIn(self.act(next_order, hatch), ("soup", None), "Either you got the order or there was none.")
