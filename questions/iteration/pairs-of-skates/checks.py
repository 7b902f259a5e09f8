import unittest

from answer import pairs


def collected(belt):
    """The pairs, or what went wrong, in words."""
    try:
        return list(pairs(belt))
    except RuntimeError as error:
        return f"RuntimeError: {error}"


class CheckPairs(unittest.TestCase):
    def test_pairs(self):
        """four skates are two pairs"""
        self.assertEqual(
            collected(["L1", "R1", "L2", "R2"]),
            [("L1", "R1"), ("L2", "R2")],
            "After the last pair the generator should end by returning.",
        )

    def test_single_skate(self):
        """a single skate at the end is left out"""
        self.assertEqual(
            collected(["L1", "R1", "L2"]), [("L1", "R1")], "Without a right skate there is no second pair."
        )

    def test_empty_belt(self):
        """an empty belt has no pairs"""
        self.assertEqual(collected([]), [], "There was nothing on the belt.")

    def test_none_is_a_skate(self):
        """anything can lie on the belt"""
        self.assertEqual(collected(["L1", None, "", 0]), [("L1", None), ("", 0)], "Whatever lies on the belt is passed on.")

    def test_generator_as_belt(self):
        """the belt can be a generator"""
        self.assertEqual(
            collected(skate for skate in ("L1", "R1")), [("L1", "R1")], "A belt is any iterable, without an index."
        )

    def test_takes_no_more_than_needed(self):
        """it takes two skates for a pair, and no more"""
        belt = iter(["L1", "R1", "L2", "R2"])
        first = next(iter(pairs(belt)))
        self.assertEqual(
            (first, list(belt)), (("L1", "R1"), ["L2", "R2"]), "The first pair needs two skates; more were taken."
        )

    def test_errors_of_the_belt(self):
        """an error of the belt comes out"""

        def stuck():
            yield "L1"
            raise RuntimeError("the belt is stuck")

        with self.assertRaises(RuntimeError, msg="The belt's own error was swallowed.") as caught:
            list(pairs(stuck()))
        self.assertEqual(str(caught.exception), "the belt is stuck", "The belt's own error should come out as it is.")
