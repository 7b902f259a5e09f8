import itertools
import unittest
from random import Random

from answer import counterexample, texts


def encode(text):
    return "".join(f"{knot}{len(list(run))}," for knot, run in itertools.groupby(text))


def decode(code):
    return "".join(run[0] * int(run[1:]) for run in code.split(",") if run)


def one_digit(text):
    return "".join(f"{knot}{len(list(run))}" for knot, run in itertools.groupby(text))


def decode_one_digit(code):
    return "".join(code[i] * int(code[i + 1]) for i in range(0, len(code), 2))


def no_empty(text):
    if not text:
        raise ValueError("no knots")
    return text


def same(text):
    return text


def loses_z_before_last(text):
    """Fails for texts with a z that is followed by something."""
    return text[:-1].replace("z", "") + text[-1:]


class CheckTexts(unittest.TestCase):
    def test_count(self):
        """as many texts as were asked for"""
        self.assertEqual(len(list(texts(Random(1), "ab", 4, 30))), 30, "Thirty texts were asked for.")

    def test_lengths(self):
        """every length from 0 to the longest comes up"""
        lengths = {len(text) for text in texts(Random(1), "ab", 4, 200)}
        self.assertEqual(lengths, {0, 1, 2, 3, 4}, "Lengths go from the empty text to `longest`, both included.")

    def test_characters(self):
        """the texts are of the alphabet, and all of it comes up"""
        characters = set("".join(texts(Random(1), "xyz", 4, 100)))
        self.assertEqual(characters, {"x", "y", "z"}, "Each character of the alphabet should come up, and no other.")

    def test_repeated_characters(self):
        """a text can hold a character several times"""
        found = set(texts(Random(1), "xyz", 3, 300))
        self.assertIn("xx", found, "Drawn without putting back, no text has two equal characters.")

    def test_seed(self):
        """the same seed gives the same texts, another one gives others"""
        first, again, other = (list(texts(Random(seed), "ab", 9, 20)) for seed in (7, 7, 8))
        self.assertEqual(first, again, "All chance should come from `rng`; this failure could not be repeated.")
        self.assertNotEqual(first, other, "Another seed should give other texts.")


class CheckCounterexample(unittest.TestCase):
    def test_none(self):
        """when every sample comes back, there is none"""
        samples = ["", "a", "aab", "b" * 14]
        self.assertIsNone(counterexample(encode, decode, samples), "These all come back; no counterexample exists.")

    def test_shrunk(self):
        """a counterexample is shrunk to what matters"""
        found = counterexample(one_digit, decode_one_digit, ["ab", "b" + "a" * 14 + "b"])
        self.assertEqual(found, "a" * 10, "Ten equal knots are the smallest run that one digit cannot count.")

    def test_shrunk_from_both_sides(self):
        """characters in front, behind and in between are dropped"""
        found = counterexample(loses_z_before_last, same, ["aazbbc"])
        self.assertEqual(len(found), 2, "A z and one character behind it are enough; the others can be dropped.")
        self.assertEqual(found[0], "z", "What remains should still fail.")

    def test_shrunk_in_the_middle(self):
        """a single character between two that matter is dropped"""
        found = counterexample(lambda text: "" if text[:1] + text[-1:] == "xy" else text, same, ["xay"])
        self.assertEqual(found, "xy", "The text fails because of its ends; the one character between can be dropped.")

    def test_exception(self):
        """an exception is a counterexample"""
        try:
            found = counterexample(no_empty, same, ["ab", ""])
        except ValueError as error:
            self.fail(f"What `encode` raises is the failure one looks for, and should not come out: {error}")
        self.assertEqual(found, "", "The empty text makes `encode` raise.")

    def test_shrunk_through_exception(self):
        """an exception counts while shrinking, too"""
        found = counterexample(lambda text: no_empty(text.strip("b")), same, ["bab"])
        self.assertEqual(found, "", "By dropping characters one gets to the empty text, for which it raises.")

    def test_samples_are_enough(self):
        """it stops at the first counterexample"""
        samples = iter(["a", "b" * 10, "c", "d"])
        counterexample(one_digit, decode_one_digit, samples)
        self.assertEqual(list(samples), ["c", "d"], "The second sample fails; nobody needs the others.")
