import unittest

from answer import reset, settings_for


class CheckLayers(unittest.TestCase):
    def setUp(self):
        self.bench, self.house, self.site = {"warmth": 24}, {"mist": 5}, {"warmth": 18, "mist": 2, "lamp": 9}
        self.settings = settings_for(self.bench, self.house, self.site)

    def test_overrides(self):
        """the bench comes before the house, and the house before the site"""
        self.assertEqual(
            dict(self.settings), {"warmth": 24, "mist": 5, "lamp": 9}, "Of several values the most special one counts."
        )

    def test_live(self):
        """a later change of the site shows"""
        self.site["lamp"] = 11
        self.house["mist"] = 6
        self.assertEqual(
            (self.settings["lamp"], self.settings["mist"]), (11, 6), "The view still shows what held when it was made."
        )

    def test_new_override(self):
        """a value that the bench gets later counts"""
        self.bench["lamp"] = 3
        self.assertEqual(self.settings["lamp"], 3, "The bench has its own value now, and it comes first.")

    def test_writes(self):
        """writing changes the bench alone"""
        self.settings["mist"] = 8
        self.assertEqual(
            (self.bench, self.house["mist"], self.site["mist"]),
            ({"warmth": 24, "mist": 8}, 5, 2),
            "The new value belongs in the bench's own dict, and in no other.",
        )

    def test_unknown(self):
        """a name in no layer raises KeyError"""
        with self.assertRaises(KeyError, msg="No layer has a setting of this name; it should not be made up."):
            self.settings["noise"]


class CheckReset(unittest.TestCase):
    def test_shows_the_next_layer(self):
        """after a reset the next layer shows"""
        bench, site = {"warmth": 24}, {"warmth": 18}
        settings = settings_for(bench, {}, site)
        reset(settings, "warmth")
        self.assertEqual(
            (settings["warmth"], bench, site), (18, {}, {"warmth": 18}),
            "The bench's value is gone, and the site's shows.",
        )

    def test_nothing_to_reset(self):
        """a name that the bench does not set is left alone"""
        house = {"mist": 5}
        settings = settings_for({}, house, {})
        try:
            reset(settings, "mist")
        except KeyError:
            self.fail("Resetting what the bench does not set should do nothing; it raised KeyError.")
        self.assertEqual((settings["mist"], house), (5, {"mist": 5}), "The house's value must not be removed.")
