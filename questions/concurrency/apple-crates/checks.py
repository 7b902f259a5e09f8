import threading
import unittest

from answer import sort_crates


class CheckSortCrates(unittest.TestCase):
    def sorted(self, crates, sort, sorters):
        """What `sort_crates` returns or raises; it fails when that takes for ever."""
        results, errors = [], []

        def act():
            try:
                results.append(sort_crates(crates, sort, sorters))
            except Exception as error:
                errors.append(error)

        thread = threading.Thread(target=act, daemon=True)
        thread.start()
        thread.join(1.6)
        self.assertFalse(thread.is_alive(), "It never returned: a sorter is still waiting for a crate.")
        if errors:
            raise errors[0]
        return results[0]

    def test_one_sorter(self):
        """a single sorter sorts each crate once"""
        calls = []
        results = self.sorted(["A", "B"], lambda crate: calls.append(crate) or crate.lower(), 1)
        self.assertEqual(results, {"A": "a", "B": "b"}, "One answer for each crate.")
        self.assertEqual(sorted(calls), ["A", "B"], "Each crate is sorted exactly once.")

    def test_two_sorters_go_home(self):
        """when it returns, both of its sorters have gone home"""
        workers = set()
        together = threading.Barrier(2)

        def sort(crate):
            workers.add(threading.current_thread())
            together.wait(1.2)
            return crate

        self.sorted(["A", "B"], sort, 2)
        self.assertEqual(
            [worker for worker in workers if worker.is_alive()],
            [],
            "A sorter is still waiting for a crate that will never come.",
        )

    def test_all_sort_at_a_time(self):
        """three sorters sort three crates at a time"""
        together = threading.Barrier(3)

        def sort(crate):
            together.wait(1.2)
            return "sweet"

        results = self.sorted(["A", "B", "C"], sort, 3)
        self.assertEqual(
            results, dict.fromkeys("ABC", "sweet"), "The three crates were not in work at the same time."
        )

    def test_no_more_than_the_sorters(self):
        """two sorters sort no more than two crates at a time"""
        guard, crowd = threading.Lock(), threading.Event()
        busy, most = set(), []

        def sort(crate):
            with guard:
                busy.add(crate)
                most.append(len(busy))
                if len(busy) > 2:
                    crowd.set()
            if crate != "C":
                crowd.wait(0.2)
            with guard:
                busy.discard(crate)
            return "sweet"

        self.sorted(["A", "B", "C"], sort, 2)
        self.assertLessEqual(max(most), 2, "Two sorters were asked for, but three crates were in work at once.")

    def test_bad_crates(self):
        """a crate that raises has its exception in the result"""
        wasps = OSError("wasps")
        calls = []

        def sort(crate):
            calls.append(crate)
            if crate == "B":
                raise wasps
            return "sweet"

        results = self.sorted(["A", "B", "C"], sort, 2)
        self.assertEqual(results.get("B"), wasps, "The exception should stand in place of the answer.")
        self.assertEqual(
            (results.get("A"), results.get("C")), ("sweet", "sweet"), "The other crates were fit to be sorted."
        )
        self.assertEqual(sorted(calls), ["A", "B", "C"], "Each crate is sorted once, the bad one too.")

    def test_sorter_survives(self):
        """a sorter goes on after a bad crate"""

        def sort(crate):
            if crate == "A":
                raise ValueError("not an apple in it")
            return "sweet"

        results = self.sorted(["A", "B"], sort, 1)
        self.assertEqual(
            results.get("B"), "sweet", "The bad crate took its sorter with it: no `Exception` may end its loop."
        )

    def test_no_crates(self):
        """without crates there is nothing to sort"""
        self.assertEqual(self.sorted([], str.lower, 2), {}, "Nothing to sort, and the sorters go home.")
