import unittest

from answer import standings


class CheckStandings(unittest.TestCase):
    def test_points(self):
        """more points come first"""
        boats = [("Petrel", 7, 410), ("Tern", 9, 402), ("Gull", 8, 500)]
        self.assertEqual(standings(boats), ["Tern", "Gull", "Petrel"], "Points count before anything else.")

    def test_seconds(self):
        """of equal points, the faster boat comes first"""
        boats = [("Petrel", 7, 410), ("Gull", 7, 395), ("Tern", 7, 402)]
        self.assertEqual(standings(boats), ["Gull", "Tern", "Petrel"], "With equal points, fewer seconds win.")

    def test_order_of_entry(self):
        """boats that are equal in both stand in the order of entry"""
        boats = [("Tern", 7, 400), ("Auk", 7, 400), ("Petrel", 9, 380), ("Skua", 7, 400)]
        self.assertEqual(
            standings(boats), ["Petrel", "Tern", "Auk", "Skua"], "Equal boats should not be put in alphabetical order."
        )

    def test_entries_are_kept(self):
        """the list of entries keeps its order"""
        boats = [("Petrel", 7, 410), ("Tern", 9, 402)]
        standings(boats)
        self.assertEqual(
            boats, [("Petrel", 7, 410), ("Tern", 9, 402)], "The list that is pinned up has been rearranged."
        )

    def test_no_boats(self):
        """without boats there is nothing to rank"""
        self.assertEqual(standings([]), [], "An empty list of entries gives an empty list of names.")
