import subprocess
import unittest

from answer import archive


class Runner:
    """Stands for subprocess.run: notes the call, and ends with the code given."""

    def __init__(self, code=0):
        self.code = code
        self.calls = []

    def __call__(self, args, *, check=False, **options):
        self.calls.append((args, options))
        done = subprocess.CompletedProcess(args, self.code)
        if check:
            done.check_returncode()
        return done


def started(folder, target="/attic/a.tgz"):
    """What archive hands to run: (args, options)."""
    runner = Runner()
    archive(folder, target, run=runner)
    return runner.calls[0]


class CheckCommand(unittest.TestCase):
    def test_simple_name(self):
        """a simple name is packed by tar"""
        runner = Runner()
        archive("alps", "/attic/a.tgz", run=runner)
        self.assertEqual(
            [list(args) for args, _ in runner.calls],
            [["tar", "-czf", "/attic/a.tgz", "--", "alps"]],
            "One call, with a list: the program, then each argument as an item of its own.",
        )

    def test_names_are_single_arguments(self):
        """whatever the name, it is one argument"""
        for folder in ("Anna's pictures", "x; rm -rf ~", "$HOME", "-v"):
            with self.subTest(folder=folder):
                args, _ = started(folder)
                self.assertEqual(
                    (isinstance(args, str), args[-1]),
                    (False, folder),
                    "The name was not handed on as it is, as one argument.",
                )

    def test_target_is_a_single_argument(self):
        """a target with blanks is one argument"""
        args, _ = started("alps", target="/attic/summer 26.tgz")
        self.assertIn("/attic/summer 26.tgz", list(args), "The target was split, or altered.")

    def test_no_shell(self):
        """no shell is started"""
        _, options = started("alps")
        self.assertFalse(options.get("shell", False), "With a shell, the names become part of a program.")

    def test_time_limit(self):
        """tar gets 300 seconds"""
        _, options = started("alps")
        self.assertEqual(options.get("timeout"), 300, "A tar that hangs would hold up the whole night.")


class CheckFailure(unittest.TestCase):
    def test_failure_reaches_the_caller(self):
        """a tar that fails is a CalledProcessError"""
        with self.assertRaises(
            subprocess.CalledProcessError, msg="tar said 2, there is no archive, and the caller was not told."
        ):
            archive("alps", "/attic/a.tgz", run=Runner(code=2))

    def test_returns_none(self):
        """a success returns None"""
        self.assertIsNone(
            archive("alps", "/attic/a.tgz", run=Runner()), "There is nothing to return: a failure is an exception."
        )
