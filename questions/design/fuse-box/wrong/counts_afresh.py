# fails: test_probe_fails, test_one_probe, test_slow_probe
class CircuitOpen(Exception):
    pass


class CircuitBreaker:
    def __init__(self, threshold, rest, now):
        self._threshold, self._rest, self._now = threshold, rest, now
        self._failures, self._opened_at = 0, None

    def call(self, function, *args, **kwargs):
        if self._opened_at is not None:
            if self._now() - self._opened_at < self._rest:
                raise CircuitOpen
            self._failures, self._opened_at = 0, None
        try:
            result = function(*args, **kwargs)
        except Exception:
            self._failures += 1
            if self._failures == self._threshold:
                self._opened_at = self._now()
            raise
        self._failures = 0
        return result
