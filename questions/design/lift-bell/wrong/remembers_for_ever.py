# fails: test_silent_lifts, test_active_lift_stays
from collections import defaultdict, deque


class SlidingWindow:
    def __init__(self, limit, seconds, now):
        self._limit, self._seconds, self._now = limit, seconds, now
        self._times = defaultdict(deque)

    def allow(self, key):
        now, times = self._now(), self._times[key]
        while times and times[0] <= now - self._seconds:
            times.popleft()
        if len(times) >= self._limit:
            return False
        times.append(now)
        return True

    def __len__(self):
        return len(self._times)
