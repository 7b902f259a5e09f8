import unittest

from answer import label


class CheckLabel(unittest.TestCase):
    def test_plain(self):
        """prefix and suffix go"""
        self.assertEqual(label("scan-harbour.tiff"), "harbour", "What stands between the two is the label.")

    def test_letters_of_the_prefix(self):
        """a label may start with letters of the prefix"""
        self.assertEqual(
            label("scan-canal.tiff"), "canal", "Letters of the label went because they also occur in `scan-`."
        )

    def test_letters_of_the_suffix(self):
        """a label may end in letters of the suffix"""
        self.assertEqual(
            label("scan-cliff.tiff"), "cliff", "Letters of the label went because they also occur in `.tiff`."
        )

    def test_no_prefix(self):
        """a name without the prefix keeps its start"""
        self.assertEqual(label("snow-day.tiff"), "snow-day", "There is no `scan-` here that could go.")

    def test_no_suffix(self):
        """a name without the suffix keeps its end"""
        self.assertEqual(label("scan-old-fit"), "old-fit", "There is no `.tiff` here that could go.")

    def test_prefix_inside(self):
        """scan- in the middle stays"""
        self.assertEqual(label("bone-scan-1.tiff"), "bone-scan-1", "Only a `scan-` at the very start goes.")

    def test_suffix_inside(self):
        """.tiff in the middle stays"""
        self.assertEqual(label("scan-a.tiff-b"), "a.tiff-b", "Only a `.tiff` at the very end goes.")

    def test_twice(self):
        """of two prefixes or suffixes one goes"""
        self.assertEqual(label("scan-scan-x.tiff.tiff"), "scan-x.tiff", "One of each goes, and no more.")
