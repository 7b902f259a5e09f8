import unittest

from answer import Aviary


class CheckAviary(unittest.TestCase):
    def test_can_be_made(self):
        """an aviary can be made and has its name"""
        self.assertEqual(Aviary("north").name, "north", "The aviary should keep the name that it was made with.")

    def test_birds(self):
        """birds that were let in are there, in order"""
        north = Aviary("north")
        north.let_in("siskin")
        north.let_in("linnet")
        self.assertEqual(north.birds[-2:], ["siskin", "linnet"], "`let_in` should add the bird to the aviary's list.")

    def test_length(self):
        """len() counts the birds"""
        aviary = Aviary("east")
        before = len(aviary)
        aviary.let_in("siskin")
        self.assertEqual(len(aviary) - before, 1, "One bird more should make the aviary's length one more.")

    def test_birds_of_its_own(self):
        """a bird in one aviary is not in another"""
        north, south = Aviary("north"), Aviary("south")
        north.let_in("siskin")
        self.assertEqual(south.birds, [], "The bird in the north is seen in the south: they share one list.")
