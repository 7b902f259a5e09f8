from collections import deque
from collections.abc import Callable, Hashable


class SlidingWindow:
    """Allows each key `limit` calls within any `seconds` seconds."""

    def __init__(self, limit: int, seconds: float, now: Callable[[], float]) -> None:
        self._limit = limit
        self._seconds = seconds
        self._now = now
        # In the order of their last allowed call.
        self._times: dict[Hashable, deque[float]] = {}

    def allow(self, key: Hashable) -> bool:
        """Return whether this key may call now; if so, the call counts."""
        now = self._now()
        self._forget(now - self._seconds)
        times = self._times.get(key, deque())
        while times and times[0] <= now - self._seconds:
            times.popleft()
        if len(times) >= self._limit:
            return False
        times.append(now)
        self._times.pop(key, None)
        self._times[key] = times
        return True

    def __len__(self) -> int:
        """The number of keys that are remembered."""
        return len(self._times)

    def _forget(self, until: float) -> None:
        while self._times:
            silent = next(iter(self._times))
            if self._times[silent][-1] > until:
                return
            del self._times[silent]
