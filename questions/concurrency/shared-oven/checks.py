import threading
import unittest

from answer import Oven


class Bakery:
    """Notes what is baked. A loaf stays in the oven until a second one is put in, or for a moment."""

    def __init__(self, errors=()):
        self.baked = []
        self.errors = list(errors)
        self.inside = threading.Event()
        self.gate = threading.Event()

    def bake(self, kind):
        self.baked.append(kind)
        if len(self.baked) > 1:
            self.gate.set()
        self.inside.set()
        self.gate.wait(0.15)
        if self.errors:
            raise self.errors.pop(0)
        return [kind]


def thread(call):
    """Starts `call` in a thread; returns the thread and a list that will hold its result or exception."""
    result = []

    def act():
        try:
            result.append(call())
        except Exception as error:
            result.append(error)

    started = threading.Thread(target=act, daemon=True)
    started.start()
    return started, result


class CheckOven(unittest.TestCase):
    def twice_at_once(self, bakery):
        """Two threads ask for rye; the second while the first one's loaf is in the oven."""
        oven = Oven(bakery.bake)
        first, one = thread(lambda: oven.loaf("rye"))
        bakery.inside.wait(1)
        second, other = thread(lambda: oven.loaf("rye"))
        for asker in (first, second):
            asker.join(1)
        return one + other

    def test_baked_once(self):
        """a loaf is baked once and remembered"""
        bakery = Bakery()
        bakery.gate.set()
        oven = Oven(bakery.bake)
        self.assertEqual(oven.loaf("rye"), ["rye"], "The loaf is what `bake` gave.")
        self.assertIs(oven.loaf("rye"), oven.loaf("rye"), "The loaf should be remembered.")
        self.assertEqual(oven.loaf("oat"), ["oat"], "Each kind is a loaf of its own.")
        self.assertEqual(bakery.baked, ["rye", "oat"], "Each kind should be baked once.")

    def test_asked_twice_at_once(self):
        """asked for by two threads at once, it is baked once"""
        bakery = Bakery()
        loaves = self.twice_at_once(bakery)
        self.assertEqual(bakery.baked, ["rye"], "The second thread baked the loaf that was in the oven already.")
        self.assertEqual(loaves, [["rye"], ["rye"]], "Both threads asked for rye.")
        self.assertIs(loaves[0], loaves[1], "Both should get the same loaf.")

    def test_two_kinds_at_once(self):
        """two kinds bake at the same time"""
        together, met = threading.Barrier(2), []

        def bake(kind):
            try:
                together.wait(0.4)
                met.append(kind)
            except threading.BrokenBarrierError:
                pass
            return kind

        oven = Oven(bake)
        for asker, _ in [thread(lambda: oven.loaf("rye")), thread(lambda: oven.loaf("oat"))]:
            asker.join(1)
        self.assertEqual(sorted(met), ["oat", "rye"], "One kind had to wait until the other was baked.")

    def test_exception_comes_out(self):
        """what `bake` raises reaches the one who asked"""
        burnt = OSError("burnt")
        bakery = Bakery([burnt])
        bakery.gate.set()
        with self.assertRaises(OSError, msg="The baking failed, and who asked has to hear of it."):
            Oven(bakery.bake).loaf("rye")

    def test_those_who_wait_get_the_exception(self):
        """those who wait for a loaf that fails get the exception too"""
        burnt = OSError("burnt")
        bakery = Bakery([burnt, burnt])
        self.assertEqual(
            self.twice_at_once(bakery), [burnt, burnt], "Both waited for the loaf that was burnt, so both should hear of it."
        )

    def test_next_one_tries_again(self):
        """after a failure the next one who asks tries again"""
        bakery = Bakery([OSError("burnt")])
        bakery.gate.set()
        oven = Oven(bakery.bake)
        try:
            oven.loaf("rye")
        except OSError:
            pass
        try:
            loaf = oven.loaf("rye")
        except OSError:
            self.fail("The old failure was remembered as if it were a loaf.")
        self.assertEqual(loaf, ["rye"], "The second attempt succeeded.")
