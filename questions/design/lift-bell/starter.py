from collections.abc import Callable, Hashable


class SlidingWindow:
    """Allows each key `limit` calls within any `seconds` seconds."""

    def __init__(self, limit: int, seconds: float, now: Callable[[], float]) -> None:
        self._limit = limit
        self._seconds = seconds
        self._now = now

    def allow(self, key: Hashable) -> bool:
        """Return whether this key may call now; if so, the call counts."""
        return True

    def __len__(self) -> int:
        """The number of keys that are remembered."""
        return 0
