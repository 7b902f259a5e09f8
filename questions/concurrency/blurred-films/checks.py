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

        def develop(film):
            raise torn

        pictures, failures = develop_all(["roll 1"], develop, 1)
        self.assertEqual(list(failures), ["roll 1"], "The film failed, and nobody heard of it.")
        self.assertIs(failures["roll 1"], torn, "The exception itself says what was wrong, with its traceback.")
        self.assertEqual(pictures, {}, "A film that failed has no pictures.")

    def test_films_after_a_failure(self):
        """the films after a failed one are developed"""

        def develop(film):
            if film == "torn":
                raise OSError("torn")
            return film

        pictures, failures = develop_all(["a", "torn", "b", "c"], develop, 2)
        self.assertEqual(list(pictures), ["a", "b", "c"], "One bad film must not cost the pictures of the others.")
        self.assertEqual(list(failures), ["torn"], "The torn film belongs among the failures.")

    def test_films_at_a_time(self):
        """as many films at a time as there are workers"""
        together = threading.Barrier(3)

        def develop(film):
            together.wait(0.4)
            return film

        pictures, _ = develop_all(["a", "b", "c"], develop, 3)
        self.assertEqual(sorted(pictures), ["a", "b", "c"], "Three workers, but the films were not in work together.")

    def test_no_more_than_the_workers(self):
        """no more films at a time than there are workers"""
        guard, busy, most = threading.Lock(), set(), []
        pairs = threading.Barrier(2)

        def develop(film):
            with guard:
                busy.add(film)
                most.append(len(busy))
            try:
                pairs.wait(0.4)
            except threading.BrokenBarrierError:
                pass
            with guard:
                busy.discard(film)
            return film

        develop_all(["a", "b", "c", "d"], develop, 2)
        self.assertLessEqual(max(most), 2, "Two workers were asked for, but more films were in work.")

    def test_order_of_the_films(self):
        """the order is that of the films, whichever is ready first"""
        last_done = threading.Event()

        def develop(film):
            if film == "slow":
                last_done.wait(0.4)
            if film == "last":
                last_done.set()
            return film

        pictures, _ = develop_all(["slow", "quick", "last"], develop, 2)
        self.assertEqual(list(pictures), ["slow", "quick", "last"], "The quick film was ready first, but it is second in the list.")
