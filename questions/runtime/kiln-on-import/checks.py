import contextlib
import io
import unittest

import answer
import drill

PROGRAMME = ["heat to 300", "heat to 600", "heat to 1200"]


def printed_by(action):
    """The lines that an action prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.suppress(SystemExit):
        action()
    return printed.getvalue().splitlines()


def run_as(name):
    """Runs the answer's file as a module of this name."""
    exec(compile(drill.source(), "kiln.py", "exec"), {"__name__": name})


class CheckKiln(unittest.TestCase):
    def test_import_prints_nothing(self):
        """importing prints nothing"""
        self.assertEqual(printed_by(lambda: run_as("kiln")), [], "The kiln was fired by an import.")

    def test_script_prints_the_programme(self):
        """running it as a script prints the programme once"""
        self.assertEqual(
            printed_by(lambda: run_as("__main__")), PROGRAMME, "Started as a script, its name is `__main__`."
        )

    def test_main_prints_the_programme(self):
        """main() prints the programme"""
        self.assertEqual(printed_by(answer.main), PROGRAMME, "`main` should print what the script prints.")

    def test_main_again(self):
        """main() can be called again"""
        printed_by(answer.main)
        self.assertEqual(printed_by(answer.main), PROGRAMME, "The second call should print the same.")

    def test_stages(self):
        """stages gives a quarter, a half and the top"""
        self.assertEqual(answer.stages(1000), [250, 500, 1000], "`stages` was right and should stay as it was.")

    def test_stages_prints_nothing(self):
        """stages prints nothing"""
        self.assertEqual(printed_by(lambda: answer.stages(1000)), [], "The web page wants the list, and no printing.")
