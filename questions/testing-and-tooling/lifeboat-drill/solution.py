import unittest
from collections.abc import Callable


class EngineError(Exception):
    """The engine of a boat does not start."""


class NoBoat(Exception):
    """None of the boats started."""


class Boat:
    """A boat that starts, or raises the error it was given; it counts its starts."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error
        self.starts = 0

    def start(self) -> None:
        self.starts += 1
        if self.error is not None:
            raise self.error


def check_launch(launch: Callable[[list[Boat]], Boat]) -> None:
    """Raise an exception unless `launch` does what it should."""
    case = unittest.TestCase()

    boats = [Boat(EngineError()), Boat(), Boat()]
    assert launch(boats) is boats[1]
    assert [boat.starts for boat in boats] == [1, 1, 0]

    last = EngineError()
    with case.assertRaises(NoBoat) as caught:
        launch([Boat(EngineError()), Boat(last)])
    assert caught.exception.__cause__ is last

    with case.assertRaises(ZeroDivisionError):
        launch([Boat(ZeroDivisionError()), Boat()])
