import unittest

from answer import memoise


class Survey:
    """Counts how often a distance was really worked out."""

    def __init__(self):
        self.calls = []

    def distance(self, *args, **kwargs):
        self.calls.append((args, kwargs))
        return f"answer {len(self.calls)}"


class CheckRemembering(unittest.TestCase):
    def setUp(self):
        self.survey = Survey()
        self.distance = memoise(self.survey.distance)

    def test_first_call(self):
        """the first call works the result out from its arguments"""
        distance = self.distance
        distance("mill", "summit", by="road")
        self.assertEqual(
            self.survey.calls,
            [(("mill", "summit"), {"by": "road"})],
            "The function should get the arguments of the call, once.",
        )

    def test_second_call(self):
        """an equal call gets the remembered result"""
        distance = self.distance
        distance("mill", "summit")
        self.assertEqual(distance("mill", "summit"), "answer 1", "The same call was worked out again.")

    def test_first_result_is_returned(self):
        """the first call returns its result too"""
        distance = self.distance
        self.assertEqual(distance("mill"), "answer 1", "The result should be returned as well as remembered.")

    def test_other_positional_arguments(self):
        """other positional arguments are another call"""
        distance = self.distance
        distance("mill", "summit")
        self.assertEqual(distance("summit", "mill"), "answer 2", "The result of other arguments was returned.")

    def test_other_keyword_arguments(self):
        """another value, name or number of keywords is another call"""
        distance = self.distance
        distance("mill", by="road")
        results = [distance("mill", by="path"), distance("mill", via="road"), distance("mill")]
        self.assertEqual(
            results, ["answer 2", "answer 3", "answer 4"], "Names and values of keywords belong to the key."
        )

    def test_keyword_call_is_remembered(self):
        """an equal call with keywords gets the remembered result"""
        distance = self.distance
        distance("mill", by="road")
        self.assertEqual(distance("mill", by="road"), "answer 1", "The same call with a keyword was worked out again.")

    def test_keyword_order(self):
        """the order in which keywords are written does not matter"""
        distance = self.distance
        distance(start="mill", end="summit")
        self.assertEqual(
            distance(end="summit", start="mill"), "answer 1", "The same keywords in another order are the same call."
        )

    def test_pair_is_not_a_keyword(self):
        """a tuple as an argument is not taken for a keyword"""
        distance = self.distance
        distance(by="road")
        results = [distance(("by", "road")), distance((("by", "road"),)), distance("by", "road")]
        self.assertEqual(
            results,
            ["answer 2", "answer 3", "answer 4"],
            "Positional and keyword arguments should stand apart in the key.",
        )

    def test_none_is_remembered(self):
        """a result of None is remembered"""
        calls = []
        distance = memoise(calls.append)
        distance("island")
        distance("island")
        self.assertEqual(
            calls,
            ["island"],
            "A result of `None` should be remembered like any other; it is not the sign of a missing one.",
        )

    def test_functions_remember_apart(self):
        """two functions do not share their results"""
        distance = self.distance
        distance("mill")
        climb = memoise(lambda place: f"climb to the {place}")
        self.assertEqual(climb("mill"), "climb to the mill", "The result of another function came back.")

    def test_name_and_docstring(self):
        """the function keeps its name and docstring"""

        @memoise
        def climb(place):
            """Metres upwards."""

        self.assertEqual((climb.__name__, climb.__doc__), ("climb", "Metres upwards."), "The wrapper's own name shows.")


class CheckUnhashable(unittest.TestCase):
    def setUp(self):
        self.survey = Survey()
        self.distance = memoise(self.survey.distance)

    def test_list(self):
        """a list as an argument is worked out every time"""
        distance = self.distance
        results = [distance(["mill", "summit"]), distance(["mill", "summit"])]
        self.assertEqual(
            results, ["answer 1", "answer 2"], "A list can change, so its result should not be remembered."
        )

    def test_list_as_keyword(self):
        """a list as a keyword argument is worked out every time"""
        distance = self.distance
        results = [distance("mill", via=["ford"]), distance("mill", via=["ford"])]
        self.assertEqual(
            results, ["answer 1", "answer 2"], "A list can change, so its result should not be remembered."
        )

    def test_arguments_of_an_unhashable_call(self):
        """a call with a list gets all its arguments"""
        distance = self.distance
        distance(["mill"], by="road")
        self.assertEqual(
            self.survey.calls, [((["mill"],), {"by": "road"})], "The function should get every argument, once."
        )


class CheckErrors(unittest.TestCase):
    def test_error_is_not_remembered(self):
        """a call that raised is worked out again"""
        answers = [LookupError("no map"), "4 km"]

        def distance(place):
            answer = answers.pop(0)
            if isinstance(answer, Exception):
                raise answer
            return answer

        distance = memoise(distance)
        with self.assertRaises(LookupError, msg="The function's own error should reach the caller."):
            distance("mill")
        self.assertEqual(distance("mill"), "4 km", "After an error, the next call should work the result out.")

    def test_type_error_of_the_function(self):
        """a TypeError of the function itself comes out, after one call"""
        calls = []

        def distance(place):
            calls.append(place)
            raise TypeError("not a place")

        distance = memoise(distance)
        with self.assertRaises(TypeError, msg="The function's own error should reach the caller."):
            distance("mill")
        self.assertEqual(calls, ["mill"], "The function's own TypeError was taken for an unhashable argument.")
