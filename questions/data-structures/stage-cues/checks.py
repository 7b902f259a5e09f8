import unittest

from answer import CueSheet


class Stage:
    """A clock that is set by hand, and a list of what happened."""

    def __init__(self):
        self.time = 0.0
        self.seen = []
        self.sheet = CueSheet(now=lambda: self.time)

    def cue(self, time, name):
        return self.sheet.at(time, lambda: self.seen.append(name))

    def run_at(self, time):
        self.time = time
        return self.sheet.run_due()


class CheckOrder(unittest.TestCase):
    def test_not_before_its_time(self):
        """a cue waits for its time"""
        stage = Stage()
        stage.cue(30.0, "dim")
        self.assertEqual((stage.run_at(29.5), stage.seen), (0, []), "The cue is for 30.0; at 29.5 nothing runs.")

    def test_at_its_time(self):
        """a cue runs at its exact time"""
        stage = Stage()
        stage.cue(30.0, "dim")
        self.assertEqual((stage.run_at(30.0), stage.seen), (1, ["dim"]), "At 30.0 the cue for 30.0 has come.")

    def test_earliest_first(self):
        """cues run earliest first, however they were added"""
        stage = Stage()
        for time in (40.0, 10.0, 50.0, 20.0, 30.0):
            stage.cue(time, time)
        self.assertEqual(
            (stage.run_at(45.0), stage.seen),
            (4, [10.0, 20.0, 30.0, 40.0]),
            "Everything up to 45.0 runs, in the order of the times and not of adding.",
        )

    def test_equal_times(self):
        """cues of one time run in the order of adding"""
        stage = Stage()
        for name in ("bell", "aria", "curtain", "drum"):
            stage.cue(30.0, name)
        stage.run_at(30.0)
        self.assertEqual(
            stage.seen, ["bell", "aria", "curtain", "drum"], "Of equal times the one that was added first runs first."
        )

    def test_runs_once(self):
        """a cue runs once"""
        stage = Stage()
        stage.cue(30.0, "dim")
        stage.run_at(30.0)
        self.assertEqual((stage.run_at(31.0), stage.seen), (0, ["dim"]), "The cue ran already and should be gone.")


class CheckCancel(unittest.TestCase):
    def test_cancelled(self):
        """a cancelled cue does not run"""
        stage = Stage()
        dim = stage.cue(30.0, "dim")
        stage.cue(30.0, "bell")
        cancelled = stage.sheet.cancel(dim)
        self.assertEqual(
            (cancelled, stage.run_at(30.0), stage.seen),
            (True, 1, ["bell"]),
            "It was waiting, so cancel says True; only the bell runs, and only what runs is counted.",
        )

    def test_cancelled_too_late(self):
        """cancelling what has run, or twice, says False"""
        stage = Stage()
        dim, bell = stage.cue(30.0, "dim"), stage.cue(40.0, "bell")
        stage.run_at(30.0)
        stage.sheet.cancel(bell)
        self.assertEqual(
            (stage.sheet.cancel(dim), stage.sheet.cancel(bell)),
            (False, False),
            "Neither cue was waiting any more: one had run and the other was cancelled.",
        )

    def test_one_cue_cancels_another(self):
        """a cue can cancel the one behind it"""
        stage = Stage()
        later = []
        stage.sheet.at(10.0, lambda: stage.sheet.cancel(later[0]))
        later.append(stage.cue(10.0, "dim"))
        stage.run_at(10.0)
        self.assertEqual(stage.seen, [], "It was cancelled before its turn, although both were due.")


class CheckWhileRunning(unittest.TestCase):
    def test_adds_a_due_cue(self):
        """a cue that is added by another and is due runs in the same call"""
        stage = Stage()
        stage.sheet.at(10.0, lambda: stage.cue(12.0, "echo"))
        stage.cue(15.0, "drum")
        self.assertEqual(
            (stage.run_at(20.0), stage.seen),
            (3, ["echo", "drum"]),
            "The echo was added for 12.0 while the cue of 10.0 ran, so it comes before the drum.",
        )

    def test_error_comes_out(self):
        """a cue that raises is not run again, and the others wait"""
        stage = Stage()
        stage.sheet.at(10.0, lambda: [].pop())
        stage.cue(11.0, "bell")
        with self.assertRaises(IndexError, msg="The caller should hear that a cue failed."):
            stage.run_at(20.0)
        self.assertEqual(
            (stage.run_at(20.0), stage.seen), (1, ["bell"]), "The failed cue is over, and the bell is still to run."
        )
