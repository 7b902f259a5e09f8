import gc
import threading
import unittest
import weakref

from answer import Desk


class Dictionary:
    """One open dictionary."""


def in_thread(call):
    """What `call` returns, or raises, in a thread of its own that has ended since."""
    result = []

    def act():
        try:
            result.append(call())
        except Exception as error:
            result.append(error)

    thread = threading.Thread(target=act)
    thread.start()
    thread.join()
    return result.pop()


class CheckDesk(unittest.TestCase):
    def test_same_again(self):
        """a thread that asks again gets the same dictionary"""
        desk = Desk(Dictionary)
        self.assertIs(desk.dictionary(), desk.dictionary(), "The second call opened another dictionary.")

    def test_opened_once(self):
        """a dictionary is opened once for each thread"""
        opened = []
        desk = Desk(lambda: opened.append(Dictionary()) or opened[-1])
        for _ in range(2):
            desk.dictionary()
        self.assertEqual(len(opened), 1, "A thread asked this desk twice: that should open one dictionary.")
        in_thread(lambda: (desk.dictionary(), desk.dictionary()))
        self.assertEqual(len(opened), 2, "Two threads asked, twice each: two dictionaries are enough, and needed.")

    def test_two_threads(self):
        """another thread gets a dictionary of its own"""
        desk = Desk(Dictionary)
        mine, other = desk.dictionary(), in_thread(desk.dictionary)
        self.assertIsInstance(other, Dictionary, "A thread that did not make the desk got no dictionary.")
        self.assertIsNot(mine, other, "Two threads share one dictionary, and each loses the other's page.")

    def test_thread_asks_again(self):
        """another thread that asks again gets its own one again"""
        desk = Desk(Dictionary)
        same = in_thread(lambda: desk.dictionary() is desk.dictionary())
        self.assertIs(same, True, "In another thread the second call opened another dictionary.")

    def test_opened_at_first_use(self):
        """nothing is opened before a thread asks"""
        opened = []
        Desk(lambda: opened.append(1))
        self.assertEqual(opened, [], "The thread that makes the desk may never need a dictionary.")

    def test_two_desks(self):
        """two desks do not share"""
        self.assertIsNot(
            Desk(Dictionary).dictionary(), Desk(Dictionary).dictionary(), "The second desk gave the first one's dictionary."
        )

    def test_ended_thread(self):
        """the dictionary of a thread that has ended is not kept"""
        desk = Desk(Dictionary)
        gone = in_thread(lambda: weakref.ref(desk.dictionary()))
        gc.collect()
        self.assertIsInstance(gone, weakref.ref, "A thread that did not make the desk got no dictionary.")
        self.assertIsNone(gone(), "The thread has ended, but the desk keeps its dictionary: a leak with each thread.")
