import unittest

import drill
from answer import Dimmed, dimmed


class Desk:
    def __init__(self, level):
        self.level = level

    def __repr__(self):
        return f"the desk, at {self.level}"


class CheckClass(unittest.TestCase):
    def setUp(self):
        self.desk = Desk(80)

    def test_class_sets_level(self):
        """class: the block runs at the level asked for"""
        desk = self.desk
        with Dimmed(desk, 20):
            self.assertEqual(desk.level, 20, "Entering the block should set the level.")

    def test_class_gives_desk(self):
        """class: what follows as is the desk"""
        desk = self.desk
        with Dimmed(desk, 20) as lights:
            self.assertIs(lights, desk, "`as` binds what `__enter__` returns.")

    def test_class_restores(self):
        """class: after the block the level is what it was"""
        desk = self.desk
        with Dimmed(desk, 20):
            pass
        self.assertEqual(desk.level, 80, "Leaving the block should put the old level back.")

    def test_class_restores_after_error(self):
        """class: the level is put back when the block raises"""
        desk = self.desk
        try:
            with Dimmed(desk, 20):
                raise RuntimeError("a fuse blew")
        except RuntimeError:
            pass
        self.assertEqual(
            desk.level,
            80,
            "The block raised; `__exit__` should put the old level back in any case.",
        )

    def test_class_lets_error_through(self):
        """class: an exception in the block reaches the caller"""
        with self.assertRaises(RuntimeError, msg="The exception vanished; a true result of `__exit__` swallows it."):
            with Dimmed(self.desk, 20):
                raise RuntimeError("a fuse blew")

    def test_class_finds_level_on_entry(self):
        """class: the level put back is the one found on entering"""
        desk = self.desk
        manager = Dimmed(desk, 20)
        desk.level = 60
        with manager:
            pass
        self.assertEqual(
            desk.level, 60, "What counts is the level on entering the block, not the one when the manager was made."
        )

    def test_class_making_changes_nothing(self):
        """class: making the manager does not dim"""
        desk = self.desk
        Dimmed(desk, 20)
        self.assertEqual(desk.level, 80, "The level should change on entering the block, not before.")

    def test_class_nested(self):
        """class: an inner block goes back to the outer block's level"""
        desk = self.desk
        with Dimmed(desk, 50):
            with Dimmed(desk, 20):
                pass
            self.assertEqual(desk.level, 50, "After the inner block, the outer block's level should be back.")

    def test_class_used_again(self):
        """class: one manager serves several blocks in turn"""
        desk = self.desk
        manager = Dimmed(desk, 20)
        with manager:
            pass
        desk.level = 70
        with manager:
            during = desk.level
        self.assertEqual(
            (during, desk.level), (20, 70), "The second block should dim, and then put back what it found."
        )


class CheckGenerator(unittest.TestCase):
    def setUp(self):
        self.desk = Desk(80)

    def test_generator_is_one(self):
        """generator: dimmed is written with yield"""
        self.assertTrue(drill.uses("Yield"), "Write `dimmed` as a generator: one `yield`, under `@contextmanager`.")

    def test_generator_sets_level(self):
        """generator: the block runs at the level asked for"""
        desk = self.desk
        with dimmed(desk, 20):
            self.assertEqual(desk.level, 20, "Entering the block should set the level.")

    def test_generator_gives_desk(self):
        """generator: what follows as is the desk"""
        desk = self.desk
        with dimmed(desk, 20) as lights:
            self.assertIs(lights, desk, "`as` binds what the generator yields.")

    def test_generator_restores(self):
        """generator: after the block the level is what it was"""
        desk = self.desk
        with dimmed(desk, 20):
            pass
        self.assertEqual(desk.level, 80, "Leaving the block should put the old level back.")

    def test_generator_restores_after_error(self):
        """generator: the level is put back when the block raises"""
        desk = self.desk
        try:
            with dimmed(desk, 20):
                raise RuntimeError("a fuse blew")
        except RuntimeError:
            pass
        self.assertEqual(
            desk.level, 80, "The block raised, so the `yield` raised too; what follows it was never reached."
        )

    def test_generator_lets_error_through(self):
        """generator: an exception in the block reaches the caller"""
        with self.assertRaises(
            RuntimeError, msg="The exception vanished; it is raised at the `yield` and should go on from there."
        ):
            with dimmed(self.desk, 20):
                raise RuntimeError("a fuse blew")

    def test_generator_finds_level_on_entry(self):
        """generator: the level put back is the one found on entering"""
        desk = self.desk
        manager = dimmed(desk, 20)
        desk.level = 60
        with manager:
            pass
        self.assertEqual(
            desk.level, 60, "What counts is the level on entering the block, not the one when the manager was made."
        )

    def test_generator_nested(self):
        """generator: an inner block goes back to the outer block's level"""
        desk = self.desk
        with dimmed(desk, 50):
            with dimmed(desk, 20):
                pass
            self.assertEqual(desk.level, 50, "After the inner block, the outer block's level should be back.")
