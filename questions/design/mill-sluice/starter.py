from collections.abc import Callable


class TokenBucket:
    """Allows `rate` calls a second on average, and up to `capacity` at once."""

    def __init__(self, rate: float, capacity: int, now: Callable[[], float]) -> None:
        self._rate = rate
        self._capacity = capacity
        self._now = now

    def allow(self, cost: int = 1) -> bool:
        """Take `cost` tokens and return True, or take nothing and return False."""
        return True

    def wait_for(self, cost: int = 1) -> float:
        """Return the seconds until `cost` tokens will be there."""
        return 0.0
