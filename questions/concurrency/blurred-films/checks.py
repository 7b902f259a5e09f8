import threading
import unittest

from answer import develop_all


class CheckDevelopAll(unittest.TestCase):
    def test_pictures(self):
        """films that work are among the pictures"""
        result = develop_all(["roll 1", "roll 2"], str.upper, 2)
        self.assertEqual(result, ({"roll 1": "ROLL 1", "roll 2": "ROLL 2"}, {}), "No film failed here.")

    def test_failures(self):
        """a film that raises is among the failures, with its exception"""
        torn = OSError("torn")

        calls = []

        def develop(film):
            calls.append(film)
            raise torn

        pictures, failures = develop_all(["roll 1"], develop, 1)
        self.assertEqual(list(failures), ["roll 1"], "The film failed, and nobody heard of it.")
        self.assertIs(failures["roll 1"], torn, "The exception itself says what was wrong, with its traceback.")
        self.assertEqual(pictures, {}, "A film that failed has no pictures.")
        self.assertEqual(calls, ["roll 1"], "A film goes through the bath once, also when it fails.")

    def test_films_after_a_failure(self):
        """the films after a failed one are developed"""

        def develop(film):
            if film == "torn":
                raise ValueError("no film in it")
            return film

        pictures, failures = develop_all(["a", "torn", "b", "c"], develop, 2)
        self.assertEqual(list(pictures), ["a", "b", "c"], "One bad film must not cost the pictures of the others.")
        self.assertEqual(list(failures), ["torn"], "The torn film belongs among the failures.")

    def test_films_at_a_time(self):
        """as many films at a time as there are workers"""
        together = threading.Barrier(3)

        def develop(film):
            together.wait(1.6)
            return film

        pictures, _ = develop_all(["a", "b", "c"], develop, 3)
        self.assertEqual(sorted(pictures), ["a", "b", "c"], "Three workers, but the films were not in work together.")

    def test_no_more_than_the_workers(self):
        """no more films at a time than there are workers"""
        guard, crowd = threading.Lock(), threading.Event()
        busy, most = set(), []

        def develop(film):
            with guard:
                busy.add(film)
                most.append(len(busy))
                if len(busy) > 2:
                    crowd.set()
            if film != "c":
                crowd.wait(0.2)
            with guard:
                busy.discard(film)
            return film

        develop_all(["a", "b", "c"], develop, 2)
        self.assertLessEqual(max(most), 2, "Two workers were asked for, but three films were in work at once.")

    def test_order_of_the_films(self):
        """the order is that of the films, whichever is ready first"""
        last_done = threading.Event()

        def develop(film):
            if film.startswith("slow"):
                last_done.wait(1.2)
            if film.startswith(("slow", "last")):
                last_done.set()
            if film.endswith("torn"):
                raise OSError("torn")
            return film

        films = ["slow", "slow, torn", "quick", "quick, torn", "last"]
        pictures, failures = develop_all(films, develop, 3)
        self.assertEqual(list(pictures), ["slow", "quick", "last"], "The quick film was ready first, but it comes second.")
        self.assertEqual(list(failures), ["slow, torn", "quick, torn"], "Failures, too, come in the order of the films.")
