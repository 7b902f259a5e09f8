import contextlib
import threading
import unittest

from answer import Cellar, move

REENTRANT = isinstance(Cellar(0, 0).lock, type(threading.RLock()))
LONG = 0.8


class Frozen(BaseException):
    """A lock was waited for that nobody will release: outside of this check, for ever."""


class Yard:
    """Knows which thread holds and which wants a lock, so that two moves can be brought to where they would freeze."""

    def __init__(self):
        self.change = threading.Condition()
        self.locks = []
        self.wants = {}  # which lock a thread waits for without a limit
        self.still = set()  # threads that wait for a lock, or have ended
        self.guest = None
        self.before_first_lock = None
        self.when_free = None  # what happens whenever no lock is held any more

    def visit(self):
        """What happens before a lock is taken for the first time."""
        happens, self.before_first_lock = self.before_first_lock, None
        if happens:
            happens()

    def meet(self, thread):
        """Waits until that thread has a lock, waits for one, or has ended."""
        with self.change:
            self.change.wait_for(
                lambda: thread in self.still or any(lock.holder is thread for lock in self.locks), LONG
            )

    def both(self, one, other, meanwhile=lambda: None):
        """What came of two moves. When the first is about to take a lock, `meanwhile` happens and the second begins."""
        came = {one: "Frozen", other: "Frozen"}

        def run(call):
            try:
                call()
                came[call] = "done"
            except (Exception, Frozen) as error:
                came[call] = type(error).__name__
            with self.change:
                self.still.add(threading.current_thread())
                self.change.notify_all()

        def begin():
            meanwhile()
            self.guest.start()
            self.meet(self.guest)

        self.host = threading.current_thread()
        self.guest = threading.Thread(target=run, args=(other,), daemon=True)
        self.before_first_lock = begin
        run(one)
        self.visit()
        self.guest.join(LONG)
        return came[one], came[other]


class Lock:
    """The lock of a cellar. It raises `Frozen` where threads would wait for one another in a circle."""

    def __init__(self, yard):
        self.yard, self.holder, self.depth = yard, None, 0
        yard.locks.append(self)

    def acquire(self, blocking=True, timeout=-1):
        self.yard.visit()
        me = threading.current_thread()
        with self.yard.change:
            if not self.is_free_for(me) and not self.wait(me, blocking, timeout):
                return False
            self.holder = me
            self.depth += 1
            self.yard.change.notify_all()
        if me is self.yard.guest:
            self.yard.meet(self.yard.host)
        return True

    def is_free_for(self, thread):
        return self.holder is None or (REENTRANT and self.holder is thread)

    def closes_a_circle(self, thread):
        wanted = self.yard.wants.get(self.holder)
        return self.holder is thread or (wanted is not None and wanted.holder is thread)

    def wait(self, me, blocking, timeout):
        """Whether the lock is free after waiting; with a time limit the wait is a short one."""
        if not blocking:
            return False
        for_ever = timeout < 0
        if for_ever:
            self.yard.wants[me] = self
        self.yard.still.add(me)
        self.yard.change.notify_all()
        self.yard.change.wait_for(
            lambda: self.is_free_for(me) or (for_ever and self.closes_a_circle(me)),
            LONG if for_ever else min(timeout, 0.1),
        )
        self.yard.still.discard(me)
        self.yard.wants.pop(me, None)
        if for_ever and not self.is_free_for(me):
            raise Frozen
        return self.is_free_for(me)

    def release(self):
        with self.yard.change:
            if not self.depth:
                raise RuntimeError("release unlocked lock")
            self.depth -= 1
            if not self.depth:
                self.holder = None
            self.yard.change.notify_all()
        if self.yard.when_free and not any(lock.locked() for lock in self.yard.locks):
            self.yard.when_free()

    def locked(self):
        return self.holder is not None

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *error):
        self.release()


class WatchedCellar(Cellar):
    """Notes at each change of `wheels` which cellars' locks are held."""

    def __init__(self, number, wheels, yard, house, book):
        self.number, self.count, self.house, self.book = number, wheels, house, book
        self.lock = Lock(yard)
        house.append(self)

    @property
    def wheels(self):
        return self.count

    @wheels.setter
    def wheels(self, wheels):
        self.count = wheels
        self.book.append([cellar.number for cellar in self.house if cellar.lock.locked()])


class CheckMove(unittest.TestCase):
    def setUp(self):
        self.yard, house, self.book = Yard(), [], []
        self.north = WatchedCellar(1, 20, self.yard, house, self.book)
        self.south = WatchedCellar(2, 8, self.yard, house, self.book)

    def counts(self):
        return self.north.count, self.south.count

    def held(self):
        return [self.north.lock.locked(), self.south.lock.locked()]

    def set_counts(self, north, south):
        self.north.count, self.south.count = north, south

    def test_wheels_move(self):
        """the wheels leave one cellar and are in the other"""
        move(self.north, self.south, 5)
        self.assertEqual(self.counts(), (15, 13), "Five wheels go from the north to the south.")

    def test_real_cellars(self):
        """a new cellar has a lock of its own"""
        north, south = Cellar(1, 20), Cellar(2, 8)
        move(north, south, 5)
        self.assertEqual((north.wheels, south.wheels), (15, 13), "Five wheels go from the north to the south.")
        self.assertIsNot(north.lock, south.lock, "Two cellars with one lock cannot be locked together.")

    def test_the_last_wheels(self):
        """a cellar can be emptied"""
        move(self.south, self.north, 8)
        self.assertEqual(self.counts(), (28, 0), "Eight wheels were there, so eight can go.")

    def test_opposite_moves(self):
        """opposite moves at the same moment both come to an end"""
        came = self.yard.both(lambda: move(self.north, self.south, 5), lambda: move(self.south, self.north, 3))
        self.assertEqual(
            came, ("done", "done"), "Each move held one cellar's lock and waited for the other's: neither can go on."
        )
        self.assertEqual(self.counts(), (18, 10), "Five wheels went south and three went north.")

    def test_opposite_moves_after_a_change(self):
        """opposite moves both come to an end, also when a third move has changed the stocks between them"""
        came = self.yard.both(
            lambda: move(self.north, self.south, 5),
            lambda: move(self.south, self.north, 3),
            meanwhile=lambda: self.set_counts(5, 23),
        )
        self.assertEqual(
            came, ("done", "done"), "The two took the locks in different orders: an order must rest on what never changes."
        )
        self.assertEqual(self.counts(), (3, 25), "Five wheels went south and three went north.")

    def test_never_in_neither_cellar(self):
        """both locks are held while the wheels change hands"""
        move(self.north, self.south, 5)
        self.assertEqual(
            self.book, [[1, 2], [1, 2]], "With one lock free, a stock-taking thread finds wheels in neither cellar."
        )

    def test_stock_taking(self):
        """whoever counts while no lock is held finds every wheel"""
        stocks = []
        self.yard.when_free = lambda: stocks.append(sum(self.counts()))
        move(self.north, self.south, 5)
        self.assertEqual(
            [stock for stock in stocks if stock != 28], [], "The locks were let go while wheels were in neither cellar."
        )

    def test_no_lock_left(self):
        """afterwards no lock is held"""
        move(self.north, self.south, 5)
        self.assertEqual(self.held(), [False, False], "A lock that stays held freezes the next move.")

    def test_too_few_wheels(self):
        """too few wheels are a ValueError, and nothing has changed"""
        with self.assertRaises(ValueError, msg="The south has 8 wheels and cannot give 9."):
            move(self.south, self.north, 9)
        self.assertEqual(self.counts(), (20, 8), "A refused move must leave both cellars as they were.")
        self.assertEqual(self.held(), [False, False], "After the error a lock was still held.")

    def test_another_was_quicker(self):
        """wheels that another move took just before are a ValueError too"""
        self.yard.before_first_lock = lambda: self.set_counts(25, 3)
        with self.assertRaises(ValueError, msg="The stock was looked at before the locks were taken, and has changed since."):
            move(self.south, self.north, 8)
        self.assertEqual(self.counts(), (25, 3), "A refused move must leave both cellars as they were.")

    def test_another_in_between(self):
        """another move that finds the locks free takes no wheels that were promised"""

        def another():
            with contextlib.suppress(ValueError):
                move(self.south, self.north, 5)

        def let_in():
            self.yard.when_free = None
            thread.start()
            thread.join(LONG)

        thread = threading.Thread(target=another, daemon=True)
        self.yard.when_free = let_in
        move(self.south, self.north, 8)
        thread.join(LONG)
        self.assertEqual(
            self.counts(), (28, 0), "Another move came between the look at the stock and the taking: hold the locks over both."
        )

    def test_move_to_itself(self):
        """a cellar can be told to move to itself"""
        try:
            move(self.north, self.north, 5)
        except Frozen:
            self.fail("The thread waits for a lock that it holds itself.")
        self.assertEqual(self.north.count, 20, "Nothing moved.")
