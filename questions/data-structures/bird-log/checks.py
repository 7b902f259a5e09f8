import unittest

from answer import times_by_bird


class CheckGrouping(unittest.TestCase):
    def test_one_sighting(self):
        """a bird seen once has one time"""
        self.assertEqual(
            times_by_bird([("heron", "06:10")]),
            {"heron": ["06:10"]},
            "The list of a new bird has to be kept in the dict.",
        )

    def test_several_birds(self):
        """each bird has its own times"""
        log = [("heron", "06:10"), ("wren", "06:25"), ("heron", "07:40"), ("wren", "08:05")]
        self.assertEqual(
            times_by_bird(log),
            {"heron": ["06:10", "07:40"], "wren": ["06:25", "08:05"]},
            "Every time belongs to its own bird, and to no other.",
        )

    def test_order_of_the_log(self):
        """times stand in the order of the log, not sorted"""
        log = [("wren", "23:50"), ("wren", "00:15"), ("wren", "23:50")]
        self.assertEqual(
            times_by_bird(log),
            {"wren": ["23:50", "00:15", "23:50"]},
            "The order of the log counts, and a time may come twice.",
        )

    def test_log_that_passes_once(self):
        """a log that can be read only once is enough"""
        log = [("heron", "06:10"), ("wren", "06:25")]
        self.assertEqual(
            times_by_bird(sighting for sighting in log),
            {"heron": ["06:10"], "wren": ["06:25"]},
            "Every sighting belongs in the result, also from a generator, which is empty the second time.",
        )

    def test_empty_log(self):
        """an empty log gives an empty dict"""
        self.assertEqual(times_by_bird([]), {}, "No bird was seen.")


class CheckReading(unittest.TestCase):
    def test_unknown_bird(self):
        """asking for a bird that nobody saw raises KeyError"""
        times = times_by_bird([("heron", "06:10")])
        with self.assertRaises(
            KeyError, msg="A bird that nobody saw was found; the result still makes up a list for any key."
        ):
            times["owl"]

    def test_asking_adds_nothing(self):
        """asking for a bird does not add it"""
        times = times_by_bird([("heron", "06:10")])
        try:
            times["owl"]
        except KeyError:
            pass
        self.assertNotIn("owl", times, "Only asking for the owl has put it in the log.")
