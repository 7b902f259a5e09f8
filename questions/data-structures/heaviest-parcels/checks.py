import unittest
import weakref

from answer import heaviest


class Parcel:
    def __init__(self, label, weight):
        self.label = label
        self.weight = weight

    def __repr__(self):
        return f"{self.label} ({self.weight} kg)"


def belt(*weights):
    """Parcels A, B, C and so on with these weights, passing once."""
    return iter([Parcel(chr(ord("A") + number), weight) for number, weight in enumerate(weights)])


def labels(parcels):
    return "".join(parcel.label for parcel in parcels)


class CheckOrder(unittest.TestCase):
    def test_heaviest_first(self):
        """the three heaviest, the heaviest first"""
        self.assertEqual(
            labels(heaviest(belt(4, 9, 1, 7, 8), 3)), "BED", "The heaviest parcel should come first, then the next."
        )

    def test_ties_in_order_of_arrival(self):
        """equal weights stand in order of arrival"""
        self.assertEqual(
            labels(heaviest(belt(5, 9, 5, 5, 9), 4)),
            "BEAC",
            "Of equal weights, the earlier parcel comes first and stays.",
        )

    def test_tie_at_the_limit(self):
        """when only one of two equals has room, it is the earlier"""
        self.assertEqual(
            labels(heaviest(belt(9, 4, 4, 1), 2)), "AB", "Of two equal weights the later one should be left out."
        )

    def test_single(self):
        """with k = 1, the heaviest parcel alone"""
        self.assertEqual(
            labels(heaviest(belt(2, 6, 6, 3), 1)), "B", "One parcel was asked for: the first of the heaviest."
        )

    def test_result_is_a_list_of_parcels(self):
        """what comes back is a list of the parcels themselves"""
        parcels = list(belt(3, 8))
        self.assertEqual(
            heaviest(parcels, 2), [parcels[1], parcels[0]], "The parcels themselves should be in the list."
        )


class CheckSize(unittest.TestCase):
    def test_fewer_than_k(self):
        """with fewer parcels than k, all of them"""
        self.assertEqual(labels(heaviest(belt(2, 6), 5)), "BA", "Only two parcels came; both belong in the list.")

    def test_none_asked_for(self):
        """with k = 0, no parcel"""
        self.assertEqual(heaviest(belt(2, 6), 0), [], "No parcel was asked for.")

    def test_empty_belt(self):
        """an empty belt gives an empty list"""
        self.assertEqual(heaviest(belt(), 3), [], "No parcel came.")


class CheckMemory(unittest.TestCase):
    def test_holds_few_parcels(self):
        """no more than about k parcels are held at a time"""
        held = weakref.WeakSet()
        most = 0

        def passing():
            nonlocal most
            for number in range(200):
                parcel = Parcel(str(number), number)
                held.add(parcel)
                most = max(most, len(held))
                yield parcel

        heaviest(passing(), 3)
        self.assertLess(most, 10, "For the 3 heaviest of 200, that many parcels were held at the same time.")

    def test_takes_every_parcel(self):
        """the last parcel on a long belt counts too"""
        weights = [number % 50 for number in range(499)]
        parcels = [Parcel(str(number), weight) for number, weight in enumerate([*weights, 99])]
        self.assertEqual(heaviest(iter(parcels), 1), [parcels[-1]], "The heaviest parcel came last and was missed.")
