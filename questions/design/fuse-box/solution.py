from collections.abc import Callable


class CircuitOpen(Exception):
    """The call was not made: the other side is being left alone."""


class CircuitBreaker:
    """Stops calling for `rest` seconds after `threshold` failures in a row."""

    def __init__(self, threshold: int, rest: float, now: Callable[[], float]) -> None:
        self._threshold = threshold
        self._rest = rest
        self._now = now
        self._failures = 0
        self._rest_until = now()
        self._probing = False

    def call(self, function: Callable, *args, **kwargs):
        """Return what the function returns, or raise CircuitOpen without calling it."""
        if self._probing or self._now() < self._rest_until:
            raise CircuitOpen("the other side is left alone")
        self._probing = self._failures >= self._threshold
        try:
            result = function(*args, **kwargs)
        except Exception:
            self._failures += 1
            if self._failures >= self._threshold:
                self._rest_until = self._now() + self._rest
            raise
        finally:
            self._probing = False
        self._failures = 0
        return result
