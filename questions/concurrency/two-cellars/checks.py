import unittest

from answer import Cellar, move


class Frozen(BaseException):
    """A held lock was waited for: with a single thread, for ever."""


class Lock:
    """Notes in which order locks are taken."""

    def __init__(self, cellar):
        self.cellar = cellar
        self.held = False

    def acquire(self, blocking=True, timeout=-1):
        if self.held:
            if blocking and timeout < 0:
                raise Frozen
            return False
        self.held = True
        self.cellar.book.append(self.cellar.number)
        return True

    def release(self):
        self.held = False

    def locked(self):
        return self.held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *error):
        self.release()


class WatchedCellar:
    """Checks at each change of `wheels` which locks are held."""

    def __init__(self, number, wheels, book, house):
        self.number, self.count, self.book, self.house = number, wheels, book, house
        self.lock = Lock(self)
        house.append(self)

    @property
    def wheels(self):
        return self.count

    @wheels.setter
    def wheels(self, wheels):
        self.count = wheels
        self.book.append([cellar.number for cellar in self.house if cellar.lock.held])


class CheckMove(unittest.TestCase):
    def setUp(self):
        self.book, self.house = [], []
        self.north = WatchedCellar(1, 20, self.book, self.house)
        self.south = WatchedCellar(2, 8, self.book, self.house)

    def counts(self):
        return self.north.wheels, self.south.wheels

    def taken(self):
        return [entry for entry in self.book if isinstance(entry, int)]

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
        """opposite moves take the locks in the same order, so neither waits for the other's"""
        for there, back in ((5, 5), (15, 15)):
            with self.subTest(there=there):
                move(self.north, self.south, there)
                self.book.clear()
                move(self.south, self.north, back)
                second = self.taken()
                self.book.clear()
                move(self.north, self.south, 1)
                move(self.south, self.north, 1)
                orders = {tuple(second), tuple(self.taken()[:2]), tuple(self.taken()[2:])}
                self.assertEqual(
                    len(orders), 1, "The locks were taken in both orders: two threads can each hold what the other needs."
                )

    def test_never_in_neither_cellar(self):
        """both locks are held while the wheels change hands"""
        move(self.north, self.south, 5)
        held = [entry for entry in self.book if not isinstance(entry, int)]
        self.assertEqual(held, [[1, 2], [1, 2]], "With one lock free, a stock-taking thread finds wheels in neither cellar.")

    def test_no_lock_left(self):
        """afterwards no lock is held"""
        move(self.north, self.south, 5)
        self.assertEqual(
            [self.north.lock.held, self.south.lock.held], [False, False], "A lock that stays held freezes the next move."
        )

    def test_too_few_wheels(self):
        """too few wheels are a ValueError, and nothing has changed"""
        with self.assertRaises(ValueError, msg="The south has 8 wheels and cannot give 9."):
            move(self.south, self.north, 9)
        self.assertEqual(self.counts(), (20, 8), "A refused move must leave both cellars as they were.")
        self.assertEqual(
            [self.north.lock.held, self.south.lock.held], [False, False], "After the error a lock was still held."
        )

    def test_move_to_itself(self):
        """a cellar can be told to move to itself"""
        try:
            move(self.north, self.north, 5)
        except Frozen:
            self.fail("The thread waits for a lock that it holds itself.")
        self.assertEqual(self.north.wheels, 20, "Nothing moved.")
