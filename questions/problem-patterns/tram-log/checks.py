import unittest

from answer import delays


class CheckDelays(unittest.TestCase):
    def test_one_line(self):
        """the minutes are read as a number"""
        self.assertEqual(delays(["4; Harbour; 3 min\n"]), {"4": 3}, "`replace` returns the text without `min`; use it.")

    def test_added_up(self):
        """delays of one tram are added up"""
        log = ["4; Harbour; 3 min\n", "6; Zoo; 5 min\n", "4; Mill; 12 min\n"]
        self.assertEqual(delays(log), {"4": 15, "6": 5}, "Tram 4 was late twice, 3 and 12 minutes.")

    def test_notes(self):
        """blank lines and notes are passed over"""
        log = ["\n", "   \n", "# rain\n", "  # snow; later; 9 min\n", "4; Harbour; 3 min\n"]
        self.assertEqual(delays(log), {"4": 3}, "Blank lines and notes are no delays, even with blanks before them.")

    def test_blanks(self):
        """blanks around the parts mean nothing"""
        self.assertEqual(
            delays(["  4 ;Harbour;  3  min  \n", "4;Mill;1min"]), {"4": 4}, "Both are tram 4, however it was typed."
        )

    def test_small_letters(self):
        """small and capital letters are the same tram"""
        self.assertEqual(
            delays(["n7; Zoo; 12 min\n", "N7; Mill; 1 min\n"]), {"N7": 13}, "n7 and N7 are one tram, named in capitals."
        )
