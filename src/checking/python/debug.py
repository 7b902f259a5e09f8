"""Runs one test of a question, for a debugger: `python debug.py ANSWER CHECKS TEST_ID`.

With the standard unittest and in plain modules, so that a debugger sees what it is used to: the harness, which
hides itself from the answer, would be in the way.
"""

import importlib.util
import os
import sys
import unittest


def load(name, path):
    spec = importlib.util.spec_from_file_location(name, path)
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main(answer, checks, test_id):
    sys.path[0] = os.path.dirname(answer)
    with open(answer, "rb") as file:
        source = file.read()
    here = os.path.dirname(os.path.abspath(__file__))
    sys.modules["drill"] = load("drill_answers", os.path.join(here, "answers.py")).as_module(source)
    load("answer", answer)
    test = unittest.defaultTestLoader.loadTestsFromName(test_id, load("checks", checks))
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=2).run(test)
    return 0 if result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
