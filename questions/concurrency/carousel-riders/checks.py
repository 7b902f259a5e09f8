import contextlib
import threading
import time
import unittest


class Scene:
    """Holds a thread at a place until another one is there too, waits for a lock, or has ended."""

    def __init__(self, threads=2):
        self.change = threading.Condition()
        self.still = set()
        self.threads = threads

    @contextlib.contextmanager
    def waiting_for(self, lock):
        with self.change:
            self.still.add(threading.current_thread())
            lock.waiting += 1
            self.change.notify_all()
        try:
            yield
        finally:
            with self.change:
                self.still.discard(threading.current_thread())
                lock.waiting -= 1
                self.change.notify_all()

    def meet(self):
        with self.change:
            self.still.add(threading.current_thread())
            self.change.notify_all()
            self.change.wait_for(lambda: len(self.still) >= self.threads, timeout=1)

    def run(self, *calls):
        """Results of the calls, each made in a thread of its own."""
        results = [None] * len(calls)

        def act(number):
            try:
                results[number] = calls[number]()
            except Exception as error:
                results[number] = error
            with self.change:
                self.still.add(threading.current_thread())
                self.change.notify_all()

        threads = [threading.Thread(target=act, args=(number,), daemon=True) for number in range(len(calls))]
        for thread in threads:
            thread.start()
        end = time.monotonic() + 1.5
        for thread in threads:
            thread.join(max(0, end - time.monotonic()))
        return results


class WatchedLock:
    """A lock that tells the scene when a thread has to wait for it, and goes to one that waits when it is released."""

    scene = Scene()

    def __init__(self, make):
        self.real = make()
        self.waiting = 0

    def acquire(self, blocking=True, timeout=-1):
        if self.real.acquire(False):
            return True
        if not blocking:
            return False
        with self.scene.waiting_for(self):
            return self.real.acquire(True, timeout)

    def release(self):
        self.real.release()
        if not getattr(self.real, "_is_owned", bool)():
            with self.scene.change:
                self.scene.change.wait_for(lambda: not self.waiting, timeout=1)

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
    from answer import RideCounter


class Dial:
    """Two threads that can be between `read` and `write` at once will be."""

    def __init__(self, scene=None):
        self.total = 0
        self.scene = scene

    def read(self):
        total = self.total
        if self.scene:
            self.scene.meet()
        return total

    def write(self, total):
        self.total = total


class CheckRideCounter(unittest.TestCase):
    def setUp(self):
        self.scene = WatchedLock.scene = Scene()

    def test_one_gate(self):
        """one gate adds up its groups"""
        dial = Dial()
        dial.total = 40
        counter = RideCounter(dial)
        totals = [counter.board(3), counter.board(2)]
        self.assertEqual(totals, [43, 45], "The new total is what the dial showed, here 40 at first, and the group.")
        self.assertEqual(dial.total, 45, "The new total belongs on the dial.")

    def test_two_gates_at_once(self):
        """two gates at the same moment: both groups are counted"""
        dial = Dial(self.scene)
        with watched():
            counter = RideCounter(dial)
        self.scene.run(lambda: counter.board(3), lambda: counter.board(2))
        self.assertEqual(dial.total, 5, "Both gates read before either wrote, so a group is lost: nobody may come between a read and its write.")

    def test_two_carousels(self):
        """a second carousel does not wait for the first"""
        reading, seen = [], []

        class Slow(Dial):
            def read(self):
                reading.append(self)
                total = super().read()
                seen.append(len(reading))
                return total

        with watched():
            counters = [RideCounter(Slow(self.scene)), RideCounter(Slow(self.scene))]
        self.scene.run(lambda: counters[0].board(1), lambda: counters[1].board(1))
        self.assertEqual(seen, [2, 2], "Both dials could be read at once, but one carousel waited for the other's lock.")

    def test_broken_dial(self):
        """after a dial that failed, the next group can board"""

        def stuck():
            raise OSError("stuck")

        dial = Dial()
        counter = RideCounter(dial)
        with replaced(dial, read=stuck):
            with self.assertRaises(OSError, msg="The dial's error should reach the gate."):
                counter.board(1)
        self.assertEqual(self.scene.run(lambda: counter.board(4)), [4], "The lock was still held after the error.")
