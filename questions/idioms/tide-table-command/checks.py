import contextlib
import io
import unittest

from answer import main

READINGS = ["quay 4.2\n", "lock 5.0\n", "mole 3.9\n", "quay 4.0\n", "sill -1.5\n"]


def run(*argv, lines=READINGS):
    """(what main returned, the lines that it printed)"""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
        try:
            code = main(list(argv), iter(lines))
        except SystemExit as end:
            code = f"exit with {end.code}"
    return code, printed.getvalue().split("\n")[:-1]


def ended(*argv):
    """(the exit code with which argparse ended, all that was printed)"""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        try:
            main(list(argv), iter(READINGS))
        except SystemExit as end:
            return end.code, printed.getvalue()
    return "no exit", printed.getvalue()


class CheckLines(unittest.TestCase):
    def test_level(self):
        """lines with at least the level are printed as they came"""
        self.assertEqual(
            run("4.0")[1], ["quay 4.2", "lock 5.0", "quay 4.0"], "Level 4.0 and above fits; each line is printed once."
        )

    def test_negative_level(self):
        """a level may be negative"""
        self.assertEqual(run("-1.5")[1], [line.strip() for line in READINGS], "All of them are at least -1.5.")

    def test_station(self):
        """one station"""
        self.assertEqual(run("4", "--station", "quay")[1], ["quay 4.2", "quay 4.0"], "Only the quay was asked for.")

    def test_stations(self):
        """the option may come several times"""
        self.assertEqual(
            run("--station", "quay", "--station", "lock", "4.1")[1],
            ["quay 4.2", "lock 5.0"],
            "Each --station adds one; the last does not replace the others.",
        )

    def test_called_twice(self):
        """a second call knows nothing of the first one's stations"""
        run("4", "--station", "lock")
        self.assertEqual(
            run("4", "--station", "quay")[1], ["quay 4.2", "quay 4.0"], "The first call's station is still there."
        )

    def test_count(self):
        """--count prints the number alone"""
        self.assertEqual(run("4.0", "--count"), (0, ["3"]), "Three lines fit, and only the number should be printed.")


class CheckExitCodes(unittest.TestCase):
    def test_found(self):
        """0 when something fitted"""
        self.assertEqual(run("5")[0], 0, "One line fits, so the code is 0.")

    def test_not_found(self):
        """1 and no line when nothing fitted"""
        self.assertEqual(run("6"), (1, []), "Nothing fits: no line, not even an empty one, and scripts can tell by the 1.")

    def test_count_of_nothing(self):
        """--count of nothing prints 0 and returns 1"""
        self.assertEqual(run("6", "--count"), (1, ["0"]), "The number is 0, and the code is 1 as without --count.")

    def test_wrong_arguments(self):
        """a wrong or missing argument ends with 2"""
        for argv in (("high",), (), ("4", "--colour", "red")):
            with self.subTest(argv=argv):
                self.assertEqual(ended(*argv)[0], 2, "A call that cannot be understood ends with exit code 2.")

    def test_help(self):
        """--help tells of metres"""
        code, text = ended("--help")
        self.assertEqual((code, "metres" in text), (0, True), "Whoever asks for help should learn the unit.")
