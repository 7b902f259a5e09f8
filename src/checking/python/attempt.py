"""Runs what may run the learner's code, where nothing of the harness is to be found.

A program can read the variables of all its callers. So the harness is a generator that yields the calls which
may reach the learner's code; while one runs, the generator is suspended and not among the callers, and this
module, which is, knows nothing.
"""


class Attempt:
    """A call and what came of it: `value`, or `error`."""

    __slots__ = ("function", "arguments", "value", "error")

    def __init__(self, function, *arguments):
        self.function = function
        self.arguments = arguments
        self.value = self.error = None

    def __call__(self):
        try:
            self.value = self.function(*self.arguments)
        except BaseException as error:
            self.error = error


def drive(box):
    """Makes the calls that the generator in the box yields. It lives on the evaluation stack, in no variable."""
    for attempt in box.pop():
        attempt()
