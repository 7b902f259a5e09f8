from collections.abc import Callable


class TokenBucket:
    """Allows `rate` calls a second on average, and up to `capacity` at once."""

    def __init__(self, rate: float, capacity: int, now: Callable[[], float]) -> None:
        self._rate = rate
        self._capacity = capacity
        self._now = now
        self._tokens = float(capacity)
        self._counted_at = now()

    def allow(self, cost: int = 1) -> bool:
        """Take `cost` tokens and return True, or take nothing and return False."""
        if self.wait_for(cost) > 0:
            return False
        self._tokens -= cost
        return True

    def wait_for(self, cost: int = 1) -> float:
        """Return the seconds until `cost` tokens will be there."""
        if cost > self._capacity:
            raise ValueError(f"{cost} can never be allowed: the bucket holds {self._capacity}")
        now = self._now()
        self._tokens = min(self._capacity, self._tokens + (now - self._counted_at) * self._rate)
        self._counted_at = now
        return max(0.0, (cost - self._tokens) / self._rate)
