# fails: test_slides, test_refused_calls, test_counts_no_more
class SlidingWindow:
    def __init__(self, limit, seconds, now):
        self._limit, self._seconds, self._now = limit, seconds, now
        self._times = {}

    def allow(self, key):
        now = self._now()
        self._times.setdefault(key, []).append(now)
        for one, times in list(self._times.items()):
            self._times[one] = [time for time in times if time > now - self._seconds]
            if not self._times[one]:
                del self._times[one]
        return len(self._times[key]) <= self._limit

    def __len__(self):
        return len(self._times)
