import unittest

from answer import Settings, read_settings


def read(**values):
    return read_settings({f"MAST_{name}": text for name, text in values.items()})


class CheckValues(unittest.TestCase):
    def test_defaults(self):
        """without variables the defaults stand"""
        self.assertEqual(read(), Settings(8080, 2.5, False), "Nothing is set, so the defaults should stand.")

    def test_port(self):
        """a port that is set is a number"""
        port = read(PORT="9000").port
        self.assertEqual((port, type(port)), (9000, int), "What is set arrives as text and has to become an int.")

    def test_port_limits(self):
        """the lowest and the highest port"""
        self.assertEqual([read(PORT="1").port, read(PORT="65535").port], [1, 65535], "The limits belong to the range.")

    def test_interval(self):
        """an interval that is set is a number"""
        interval = read(INTERVAL="10").interval
        self.assertEqual((interval, type(interval)), (10.0, float), "What is set has to become a float.")

    def test_heated(self):
        """yes means heated"""
        self.assertIs(read(HEATED="yes").heated, True, "MAST_HEATED=yes should be True.")

    def test_not_heated(self):
        """no means not heated"""
        self.assertIs(read(HEATED="no").heated, False, "The text `no` is not empty, and so `bool` takes it for true.")


class CheckFaults(unittest.TestCase):
    def test_no_number(self):
        """text that is no number is a ValueError"""
        for values in ({"PORT": "http"}, {"PORT": "80.5"}, {"INTERVAL": "often"}):
            with self.subTest(**values):
                with self.assertRaises(ValueError, msg="A setting that cannot be understood should stop the start."):
                    read(**values)

    def test_port_out_of_range(self):
        """a port out of range is a ValueError"""
        for port in ("0", "-1", "65536"):
            with self.subTest(port=port):
                with self.assertRaises(ValueError, msg="There is no such port; later on it would fail far from here."):
                    read(PORT=port)

    def test_other_word(self):
        """heated is yes or no, and nothing else"""
        for word in ("maybe", "1", "y"):
            with self.subTest(word=word):
                with self.assertRaises(ValueError, msg="Only yes and no are understood; a guess may be wrong."):
                    read(HEATED=word)

    def test_empty(self):
        """an empty text is a ValueError, not a default"""
        for name in ("PORT", "INTERVAL", "HEATED"):
            with self.subTest(name=name):
                with self.assertRaises(ValueError, msg="Somebody set it, and to nothing: that is a mistake worth telling."):
                    read(**{name: ""})
