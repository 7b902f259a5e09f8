from collections import deque
from collections.abc import Callable, Hashable


class SlidingWindow:
    """Allows each key `limit` calls within any `seconds` seconds."""

    def __init__(self, limit: int, seconds: float, now: Callable[[], float]) -> None:
        self._limit = limit
        self._seconds = seconds
        self._now = now
        self._calls: deque[tuple[float, Hashable]] = deque()
        self._numbers: dict[Hashable, int] = {}

    def allow(self, key: Hashable) -> bool:
        """Return whether this key may call now; if so, the call counts."""
        now = self._now()
        while self._calls and self._calls[0][0] <= now - self._seconds:
            _, old = self._calls.popleft()
            self._numbers[old] -= 1
            if not self._numbers[old]:
                del self._numbers[old]
        if self._numbers.get(key, 0) >= self._limit:
            return False
        self._numbers[key] = self._numbers.get(key, 0) + 1
        self._calls.append((now, key))
        return True

    def __len__(self) -> int:
        """The number of keys that are remembered."""
        return len(self._numbers)
