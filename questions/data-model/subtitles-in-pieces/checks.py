import unittest

from answer import decode_pieces


def shown_at_each_piece(*pieces):
    """What was on the screen each time that a piece was asked for."""
    screen, seen = [], []

    def stream():
        for piece in pieces:
            seen.append("".join(screen))
            yield piece

    for text in decode_pieces(stream()):
        screen.append(text)
    return seen


class CheckText(unittest.TestCase):
    def test_whole_characters(self):
        """pieces of whole characters"""
        self.assertEqual(
            "".join(decode_pieces([b"God kv", b"eld"])), "God kveld", "The text of all pieces, in their order."
        )

    def test_cut_character(self):
        """a character that is cut in two"""
        self.assertEqual(
            "".join(decode_pieces([b"b\xc3", b"\xa5ten"])), "b\u00e5ten", "The two bytes of one letter came apart."
        )

    def test_single_bytes(self):
        """every byte in a piece of its own"""
        text = "sm\u00f8r \u2014 \u65e5\u672c \U0001f3ac"
        pieces = [bytes([byte]) for byte in text.encode("utf-8")]
        self.assertEqual("".join(decode_pieces(pieces)), text, "A character may come in as many as four pieces.")

    def test_empty_stream(self):
        """no pieces, no text"""
        self.assertEqual("".join(decode_pieces([])), "", "Nothing came, so there is nothing to show.")


class CheckFaults(unittest.TestCase):
    def test_not_utf8(self):
        """bytes that are not UTF-8 raise"""
        with self.assertRaises(UnicodeDecodeError, msg="0xff is never UTF-8; leaving it out hides the fault."):
            list(decode_pieces([b"God ", b"\xff kveld"]))

    def test_cut_off_end(self):
        """a stream that ends inside a character raises"""
        with self.assertRaises(
            UnicodeDecodeError, msg="The stream ended in the middle of a letter, and nobody was told."
        ):
            list(decode_pieces([b"b\xc3"]))


class CheckAtOnce(unittest.TestCase):
    def test_comes_at_once(self):
        """complete text comes out before the next piece is asked for"""
        self.assertEqual(
            shown_at_each_piece(b"Hei, ", b"du ", b"der"),
            ["", "Hei, ", "Hei, du "],
            "The first text was there and had to wait for later pieces.",
        )

    def test_only_the_cut_character_waits(self):
        """of a piece that ends inside a character, the rest comes out"""
        self.assertEqual(
            shown_at_each_piece(b"Er b\xc3", b"\xa5ten her"),
            ["", "Er b"],
            "Only the letter that was cut in two has to wait; the words before it are complete.",
        )
