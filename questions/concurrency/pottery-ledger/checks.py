import contextlib
import threading
import unittest

import answer

held = []
other_tills = []  # what they do at the moment when no lock is held any more


class Frozen(BaseException):
    """A thread waits for a lock that it holds itself."""


class OneThreadLock:
    """With a single thread, waiting for a held lock means waiting for ever: this one says so instead."""

    reentrant = False

    def acquire(self, blocking=True, timeout=-1):
        if self in held and not self.reentrant:
            if blocking and timeout < 0:
                raise Frozen("the thread waits for a lock that it holds itself, and so for ever")
            return False
        held.append(self)
        return True

    def release(self):
        if self not in held:
            raise RuntimeError("release unlocked lock")
        held.remove(self)
        if other_tills and not held:
            other_tills.pop()()

    def locked(self):
        return self in held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *error):
        self.release()


class OneThreadRLock(OneThreadLock):
    reentrant = True


# The locks of the module and of the class, and what it imported from `threading` by name, are for one thread too.
REAL_LOCK, REAL_RLOCK = type(threading.Lock()), type(threading.RLock())
for owner in (answer, answer.Ledger):
    for name, value in list(vars(owner).items()):
        if value is threading.Lock:
            setattr(owner, name, OneThreadLock)
        elif value is threading.RLock:
            setattr(owner, name, OneThreadRLock)
        elif isinstance(value, (REAL_LOCK, REAL_RLOCK)):
            setattr(owner, name, OneThreadRLock() if isinstance(value, REAL_RLOCK) else OneThreadLock())


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


def one_thread():
    """While this lasts, the locks that are made are for one thread."""
    return replaced(threading, Lock=OneThreadLock, RLock=OneThreadRLock)


def guarded(counts):
    """The same counts, noting in `unguarded` what is done to them while no lock is held."""

    class GuardedCounts(type(counts)):
        unguarded = []

        def touch(self, how):
            if not held:
                self.unguarded.append(how)

        def __setitem__(self, ware, count):
            self.touch("write")
            super().__setitem__(ware, count)

        def __getitem__(self, ware):
            self.touch("read")
            return super().__getitem__(ware)

        def get(self, ware, default=None):
            self.touch("read")
            return super().get(ware, default)

    copy = GuardedCounts()
    copy.update(counts)
    copy.unguarded.clear()
    if hasattr(counts, "default_factory"):
        copy.default_factory = counts.default_factory
    return copy


class CheckLedger(unittest.TestCase):
    def setUp(self):
        held.clear()
        other_tills.clear()
        with one_thread():
            self.ledger = answer.Ledger()

    def free(self, call, *arguments):
        """What `call` returns, in a thread for which no lock may be left from the call before."""
        if held:
            self.fail("The call that failed still holds the lock: every other thread now waits for ever.")
        return call(*arguments)

    def test_sales_add_up(self):
        """sales of one ware add up"""
        for ware, typed in (("bowl", "12"), ("jug", "1"), ("bowl", "3")):
            self.ledger.sell(ware, typed)
        self.assertEqual(
            (self.ledger.sold("bowl"), self.ledger.sold("jug")), (15, 1), "Each ware has a count of its own."
        )

    def test_error_reaches_the_till(self):
        """a number that is none is a ValueError"""
        with self.assertRaises(ValueError, msg="The till has to hear that the sale was not noted."):
            self.ledger.sell("bowl", "a dozen")

    def test_sale_after_a_failed_sale(self):
        """after a failed sale the next one is noted"""
        try:
            self.ledger.sell("bowl", "a dozen")
        except ValueError:
            pass
        self.free(self.ledger.sell, "bowl", "12")
        self.assertEqual(self.ledger.sold("bowl"), 12, "The sale after the failed one should count.")

    def test_no_trace_of_a_failed_sale(self):
        """a failed sale leaves no trace"""
        try:
            self.ledger.sell("vase", "a dozen")
        except ValueError:
            pass
        with self.assertRaises(KeyError, msg="No vase was sold, but the ledger lists the ware."):
            self.free(self.ledger.sold, "vase")

    def test_sale_after_an_unknown_ware(self):
        """after asking for an unknown ware, sales go on"""
        with self.assertRaises(KeyError, msg="A ware that was not sold is a KeyError."):
            self.ledger.sold("teapot")
        self.free(self.ledger.sell, "teapot", "1")
        self.assertEqual(self.ledger.sold("teapot"), 1, "The sale after the question should count.")

    def test_counts_are_guarded(self):
        """the counts are touched only while the lock is held"""
        self.ledger.sell("jug", "7")
        dicts = [name for name, value in vars(self.ledger).items() if isinstance(value, dict) and value.get("jug") == 7]
        self.assertTrue(dicts, "Keep the counts in a dict of the ledger, from ware to number: this check watches it.")
        counts = guarded(getattr(self.ledger, dicts[0]))
        setattr(self.ledger, dicts[0], counts)
        self.ledger.sell("bowl", "2")
        self.ledger.sold("bowl")
        self.assertEqual(
            counts.unguarded, [], "Without the lock, two sales at once can read the same old count."
        )

    def test_another_till_in_between(self):
        """another till sells as soon as the lock is free, and both sales count"""
        self.ledger.sell("jug", "7")
        other_tills.append(lambda: self.ledger.sell("jug", "2"))
        self.ledger.sell("jug", "1")
        if other_tills:
            other_tills.pop()()
        self.assertEqual(
            self.ledger.sold("jug"), 10, "Another till sold between the reading of the old count and the writing of the new."
        )
