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

    def call(self, function: Callable, *args, **kwargs):
        """Return what the function returns, or raise CircuitOpen without calling it."""
        now = self._now()
        if now < self._rest_until:
            raise CircuitOpen(f"no calls before {self._rest_until}")
        if self._failures >= self._threshold:
            # This call is the probe; the others keep away.
            self._rest_until = now + self._rest
        try:
            result = function(*args, **kwargs)
        except Exception:
            self._failures += 1
            if self._failures >= self._threshold:
                self._rest_until = self._now() + self._rest
            raise
        self._failures = 0
        self._rest_until = now
        return result
