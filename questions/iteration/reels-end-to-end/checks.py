import unittest

import drill
from answer import trailer


class Vault:
    """Reels that note when they are opened and which frames are read."""

    def __init__(self, *reels):
        self.reels = reels
        self.opened = 0
        self.read = []

    def __iter__(self):
        for reel in self.reels:
            self.opened += 1
            yield self.frames(reel)

    def frames(self, reel):
        for frame in reel:
            self.read.append(frame)
            yield frame


class CheckFrames(unittest.TestCase):
    def test_over_two_reels(self):
        """frames from the end of one reel and the start of another"""
        self.assertEqual(
            trailer([["a", "b"], [], ["c", "d", "e"]], skip=1, count=3),
            ["b", "c", "d"],
            "Frames are counted over all reels, end to end.",
        )

    def test_nothing_skipped(self):
        """from the first frame"""
        self.assertEqual(trailer([["a", "b"], ["c"]], skip=0, count=2), ["a", "b"], "Nothing was to be left out.")

    def test_fewer_frames(self):
        """fewer frames than asked for"""
        self.assertEqual(trailer([["a"], ["b"]], skip=1, count=5), ["b"], "There is one frame after the first.")

    def test_strings_as_reels(self):
        """a reel can be any iterable"""
        self.assertEqual(trailer(iter(["ab", "cd"]), skip=1, count=2), ["b", "c"], "Any iterable can be a reel.")


class CheckLaziness(unittest.TestCase):
    def test_no_frame_too_many(self):
        """no frame after the last one shown is read"""
        vault = Vault("abc", "def")
        trailer(vault, skip=1, count=2)
        self.assertEqual(vault.read, ["a", "b", "c"], "Frames were read that nobody will see.")

    def test_no_reel_too_many(self):
        """no reel is opened before its turn"""
        vault = Vault("abc", "def", "ghi")
        trailer(vault, skip=0, count=2)
        self.assertEqual(vault.opened, 1, "The first reel has enough frames; the others were taken out all the same.")

    def test_uses_itertools(self):
        """the frames are cut out by itertools"""
        used = {name.split(".")[-1] for name in drill.calls()}
        self.assertIn("islice", used, "Cutting a part out of a stream is what `itertools.islice` is for.")
