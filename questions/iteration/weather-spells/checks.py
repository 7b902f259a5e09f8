import unittest

from answer import days_by_sky, spells

WEEK = (
    ("Mon", "rain"),
    ("Tue", "rain"),
    ("Wed", "sun"),
    ("Thu", "rain"),
    ("Fri", "fog"),
    ("Sat", "sun"),
    ("Sun", "sun"),
)


class CheckSpells(unittest.TestCase):
    def test_spells(self):
        """a sky that comes back is a new spell"""
        diary = [*WEEK]
        self.assertEqual(
            spells(diary),
            [("rain", 2), ("sun", 1), ("rain", 1), ("fog", 1), ("sun", 2)],
            "Spells are runs of days, in the order of the diary; sorting joins runs that were apart.",
        )

    def test_spells_of_no_days(self):
        """an empty diary has no spells"""
        self.assertEqual(spells([]), [], "Without days there are no spells.")


class CheckDaysBySky(unittest.TestCase):
    def test_days_in_one_run(self):
        """days that follow one another are together"""
        diary = [*WEEK[:3]]
        self.assertEqual(
            days_by_sky(diary), {"rain": ["Mon", "Tue"], "sun": ["Wed"]}, "Each sky should have the list of its days."
        )

    def test_scattered_days(self):
        """a sky that comes back keeps its earlier days"""
        diary = [("1st", "rain"), ("2nd", "sun"), ("3rd", "rain")]
        self.assertEqual(
            days_by_sky(diary),
            {"rain": ["1st", "3rd"], "sun": ["2nd"]},
            "`groupby` begins a new group whenever the sky changes; in a dict, a later group replaces an earlier one.",
        )

    def test_days_in_diary_order(self):
        """under each sky the days are in the order of the diary"""
        diary = [("Mon", "rain"), ("Thu", "rain"), ("Fri", "rain"), ("Sat", "sun")]
        self.assertEqual(
            days_by_sky(diary),
            {"rain": ["Mon", "Thu", "Fri"], "sun": ["Sat"]},
            "Every day, in the order of the diary: a sort by the sky alone is stable and leaves the days in order.",
        )

    def test_no_days(self):
        """an empty diary gives an empty report"""
        self.assertEqual(days_by_sky([]), {}, "Without days there are no skies.")

    def test_diary_is_unchanged(self):
        """the diary is as it was"""
        diary = [*WEEK]
        days_by_sky(diary)
        self.assertEqual(diary, [*WEEK], "The report rearranged the diary that other reports read.")
