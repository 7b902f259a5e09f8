# fails: test_counts_no_more, test_around_the_minute, test_slides, test_active_lift_stays, test_silent_lifts
class SlidingWindow:
    def __init__(self, limit, seconds, now):
        self._limit, self._seconds, self._now = limit, seconds, now
        self._minute, self._numbers = None, {}

    def allow(self, key):
        minute = self._now() // self._seconds
        if minute != self._minute:
            self._minute, self._numbers = minute, {}
        if self._numbers.get(key, 0) >= self._limit:
            return False
        self._numbers[key] = self._numbers.get(key, 0) + 1
        return True

    def __len__(self):
        return len(self._numbers)
