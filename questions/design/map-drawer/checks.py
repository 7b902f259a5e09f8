import unittest

import drill
from answer import MapDrawer


class Archive:
    """Draws sheets, and notes which."""

    def __init__(self, capacity):
        self.drawn = []
        self.drawer = MapDrawer(self.draw, capacity)

    def draw(self, sheet):
        if sheet == "torn":
            raise OSError("the sheet is torn")
        self.drawn.append(sheet)
        return None if sheet == "sea" else f"image of {sheet}"

    def use(self, *sheets):
        return [self.drawer.get(sheet) for sheet in sheets]


class CheckGet(unittest.TestCase):
    def test_image(self):
        """get gives the image, the first time and later"""
        self.assertEqual(
            Archive(2).use("A1", "B2", "A1"),
            ["image of A1", "image of B2", "image of A1"],
            "Each sheet has its own image, wherever it comes from.",
        )

    def test_drawn_once(self):
        """a sheet in the drawer is not drawn again"""
        archive = Archive(3)
        archive.use("A1", "B2", "A1", "B2", "A1")
        self.assertEqual(archive.drawn, ["A1", "B2"], "Both were in the drawer after their first use.")

    def test_open_sea(self):
        """an image that is None is kept, too"""
        archive = Archive(2)
        archive.use("sea", "sea")
        self.assertEqual(archive.drawn, ["sea"], "None is the image of open sea, and not a sign that it is missing.")


class CheckEviction(unittest.TestCase):
    def test_full(self):
        """there are never more sheets than the capacity"""
        archive = Archive(2)
        archive.use("A1", "B2", "C3", "D4")
        self.assertEqual(
            (len(archive.drawer), "C3" in archive.drawer, "D4" in archive.drawer, "A1" in archive.drawer),
            (2, True, True, False),
            "The two that were used last are in the drawer.",
        )

    def test_use_counts(self):
        """what was used lately stays, also if it came first"""
        archive = Archive(2)
        archive.use("A1", "B2", "A1", "C3")
        self.assertEqual(
            ("A1" in archive.drawer, "B2" in archive.drawer),
            (True, False),
            "A1 was used after B2, so B2 should go; not simply the one that came first.",
        )

    def test_looking_is_no_use(self):
        """looking whether a sheet is there does not count as use"""
        archive = Archive(2)
        archive.use("A1", "B2")
        seen = "A1" in archive.drawer
        archive.use("C3")
        self.assertEqual((seen, "A1" in archive.drawer), (True, False), "A1 was looked for, and not used.")

    def test_room_for_one(self):
        """a drawer for one sheet"""
        archive = Archive(1)
        archive.use("A1", "A1", "B2", "A1")
        self.assertEqual((archive.drawn, len(archive.drawer)), (["A1", "B2", "A1"], 1), "B2 took the place of A1.")

    def test_failure(self):
        """a sheet that cannot be drawn changes nothing"""
        archive = Archive(2)
        archive.use("A1", "B2")
        with self.assertRaises(OSError, msg="The caller should hear why the sheet could not be drawn."):
            archive.use("torn")
        self.assertEqual(
            ("A1" in archive.drawer, "torn" in archive.drawer, len(archive.drawer)),
            (True, False, 2),
            "Nothing was drawn, so nothing should have been thrown out or put in.",
        )


class CheckOwnWork(unittest.TestCase):
    def test_no_ready_made_cache(self):
        """the cache is your own"""
        self.assertNotIn("lru_cache", drill.source(), "`lru_cache` is what you are asked to build.")
