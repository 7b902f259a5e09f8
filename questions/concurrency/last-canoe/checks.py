import unittest
from collections import deque

from answer import rent


class BusyRack(deque):
    """A rack at which a rival takes a canoe whenever somebody has looked and not yet taken."""

    def __init__(self, canoes):
        super().__init__(canoes)
        self.taken = []

    def rival(self):
        if super().__len__():
            self.taken.append(super().popleft())

    def __len__(self):
        seen = super().__len__()
        self.rival()
        return seen

    def __bool__(self):
        return len(self) > 0

    def __getitem__(self, index):
        seen = super().__getitem__(index)
        self.rival()
        return seen

    def __iter__(self):
        seen = list(super().__iter__())
        self.rival()
        return iter(seen)


class CheckRent(unittest.TestCase):
    def test_longest_on_the_rack(self):
        """canoes leave in the order in which they were hung up"""
        rack = deque(["heron", "otter"])
        self.assertEqual([rent(rack), rent(rack)], ["heron", "otter"], "The canoe on the left hung there longest.")
        self.assertEqual(list(rack), [], "A rented canoe is no longer on the rack.")

    def test_empty_rack(self):
        """an empty rack gives None"""
        self.assertIsNone(rent(deque()), "There was no canoe to rent.")

    def test_rival_takes_the_last(self):
        """a rival at the last canoe: one of you gets it, and nobody crashes"""
        rack = BusyRack(["heron"])
        try:
            got = rent(rack)
        except IndexError:
            self.fail("A rival took the last canoe between your look and your grip.")
        self.assertEqual([got, *rack.taken].count("heron"), 1, "The last canoe must go to exactly one.")

    def test_rival_takes_the_first(self):
        """a rival at a full rack: you get a canoe that the rival has not"""
        rack = BusyRack(["heron", "otter", "teal"])
        got = rent(rack)
        self.assertIsNotNone(got, "A rival took the canoe that you had looked at, but others still hung there.")
        self.assertNotIn(got, rack.taken, "You were handed a canoe that the rival had taken already.")
        self.assertEqual(
            sorted([got, *rack.taken, *deque.__iter__(rack)]),
            ["heron", "otter", "teal"],
            "Each canoe must end with you, with the rival or on the rack.",
        )
