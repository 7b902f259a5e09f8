"""Gives `answer` to a worker process that a check starts: the learner's file is not called answer.py."""

import os

__file__ = os.environ["PYTHON_DRILL_ANSWER"]
with open(__file__, "rb") as _source:
    exec(compile(_source.read(), __file__, "exec", dont_inherit=True))
