# fails: test_one_probe, test_slow_probe
class CircuitOpen(Exception):
    pass


class CircuitBreaker:
    def __init__(self, threshold, rest, now):
        self._threshold, self._rest, self._now = threshold, rest, now
        self._failures, self._rest_until = 0, 0.0

    def call(self, function, *args, **kwargs):
        if self._failures >= self._threshold and self._now() < self._rest_until:
            raise CircuitOpen
        try:
            result = function(*args, **kwargs)
        except Exception:
            self._failures += 1
            self._rest_until = self._now() + self._rest
            raise
        self._failures = 0
        return result
