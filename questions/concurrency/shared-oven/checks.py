import contextlib
import threading
import time
import unittest
from collections import Counter
from concurrent.futures import Future

LONG = 0.8


class WatchedLock:
    """A lock of which a thread can be watched: when it has to wait, and when it holds none of these locks any more."""

    waits, frees = {}, {}  # what then happens first, by thread
    held = Counter()

    def __init__(self, make):
        self.real = make()

    def acquire(self, blocking=True, timeout=-1):
        me = threading.current_thread()
        got = self.real.acquire(False)
        if not got and blocking:
            self.waits.get(me, bool)()
            got = self.real.acquire(True, timeout)
        self.held[me] += got
        return got

    def release(self):
        me = threading.current_thread()
        self.real.release()
        self.held[me] -= 1
        if not self.held[me]:
            self.frees.pop(me, bool)()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *error):
        self.release()

    def __getattr__(self, name):
        return getattr(self.real, name)


@contextlib.contextmanager
def replaced(owner, **names):
    """While this lasts, these names of the owner are others; loading `unittest.mock` takes longer than all checks."""
    before = {name: getattr(owner, name) for name in names}
    for name, value in names.items():
        setattr(owner, name, value)
    try:
        yield
    finally:
        for name, value in before.items():
            setattr(owner, name, value)


def watched():
    """While this lasts, every lock that is made is watched."""
    lock, rlock = threading.Lock, threading.RLock
    return replaced(threading, Lock=lambda: WatchedLock(lock), RLock=lambda: WatchedLock(rlock))


with watched():
    from answer import Oven


class Bakery:
    """Notes what is baked. The first loaf stays in the oven until somebody waits for it or bakes another."""

    def __init__(self, errors=()):
        self.baked = []
        self.errors = list(errors)
        self.inside = threading.Event()
        self.ready = threading.Event()

    def bake(self, kind):
        self.baked.append(kind)
        error = self.errors.pop(0) if self.errors else None
        if len(self.baked) > 1:
            self.ready.set()
        self.inside.set()
        self.ready.wait(LONG)
        if error:
            raise error
        return [kind]


def thread(call):
    """A thread for `call`, and a list that will hold its result or exception."""
    result = []

    def act():
        try:
            result.append(call())
        except Exception as error:
            result.append(error)

    return threading.Thread(target=act, daemon=True), result


def run(*threads):
    """Waits for the threads, and not for ever."""
    end = time.monotonic() + 2 * LONG
    for one in threads:
        one.join(max(0, end - time.monotonic()))


class CheckOven(unittest.TestCase):
    def twice_at_once(self, bakery, again=False, early=False):
        """What two threads get that ask for rye, the second while the first one's loaf is in the oven.

        With `again` the second one asks anew as soon as it has heard of a failure. With `early` it asks first when the
        first one holds no lock any more, which may be before its loaf is in the oven.
        """
        with watched():
            oven = Oven(bakery.bake)
        done, settled, gate = threading.Event(), threading.Event(), threading.Lock()
        gate.acquire()
        wait, tell = threading.Condition.wait, Future.set_exception

        def ask():
            gate.acquire()
            try:
                return oven.loaf("rye")
            except OSError:
                if not again:
                    raise
                return oven.loaf("rye")
            finally:
                done.set()

        def note():
            bakery.ready.set()
            settled.set()

        def noted_wait(condition, timeout=None):
            WatchedLock.waits.get(threading.current_thread(), bool)()
            return wait(condition, timeout)

        def let_in():
            gate.release()
            end = time.monotonic() + LONG
            while time.monotonic() < end and not (settled.is_set() or done.is_set() or bakery.inside.is_set()):
                time.sleep(0.001)

        def tell_and_linger(future, error):
            tell(future, error)
            if again:
                done.wait(LONG / 2)

        first, one = thread(lambda: oven.loaf("rye"))
        second, other = thread(ask)
        WatchedLock.waits[second] = note
        if early:
            WatchedLock.frees[first] = let_in
        with replaced(threading.Condition, wait=noted_wait), replaced(Future, set_exception=tell_and_linger):
            first.start()
            second.start()
            bakery.inside.wait(LONG)
            if not early or WatchedLock.frees.pop(first, None):
                gate.release()
            run(first, second)
        return one + other

    def test_baked_once(self):
        """a loaf is baked once and remembered"""
        bakery = Bakery()
        bakery.ready.set()
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

    def test_asked_as_soon_as_the_lock_is_free(self):
        """asked for again as soon as the first thread holds no lock, it is baked once"""
        bakery = Bakery()
        self.twice_at_once(bakery, early=True)
        self.assertEqual(bakery.baked, ["rye"], "Between the look and the note that rye is being baked, another looked too.")

    def test_two_kinds_at_once(self):
        """two kinds bake at the same time"""
        together, met = threading.Barrier(2), []

        def bake(kind):
            try:
                together.wait(LONG)
                met.append(kind)
            except threading.BrokenBarrierError:
                pass
            return kind

        oven = Oven(bake)
        threads = [thread(lambda: oven.loaf("rye"))[0], thread(lambda: oven.loaf("oat"))[0]]
        for one in threads:
            one.start()
        run(*threads)
        self.assertEqual(sorted(met), ["oat", "rye"], "One kind had to wait until the other was baked.")

    def test_exception_comes_out(self):
        """what `bake` raises reaches the one who asked"""
        bakery = Bakery([OSError("burnt")])
        bakery.ready.set()
        with self.assertRaises(OSError, msg="The baking failed, and who asked has to hear of it."):
            Oven(bakery.bake).loaf("rye")

    def test_those_who_wait_get_the_exception(self):
        """those who wait for a loaf that fails get the exception too"""
        burnt = OSError("burnt")
        self.assertEqual(
            self.twice_at_once(Bakery([burnt])),
            [burnt, burnt],
            "Both waited for the loaf that was burnt, so both should hear of it, and no other is to be baked for them.",
        )

    def test_next_one_tries_again(self):
        """after a failure the next one who asks tries again"""
        bakery = Bakery([OSError("burnt")])
        bakery.ready.set()
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

    def test_who_waited_tries_again(self):
        """one who waited for a failed loaf may ask again at once"""
        burnt = OSError("burnt")
        self.assertEqual(
            self.twice_at_once(Bakery([burnt]), again=True),
            [burnt, ["rye"]],
            "Who has heard of the failure and asks again should get a new loaf: forget the failed one before you tell of it.",
        )
