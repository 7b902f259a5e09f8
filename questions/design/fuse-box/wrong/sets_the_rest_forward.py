# fails: test_slow_probe
class CircuitOpen(Exception):
    pass


class CircuitBreaker:
    def __init__(self, threshold, rest, now):
        self._threshold, self._rest, self._now = threshold, rest, now
        self._failures, self._rest_until = 0, now()

    def call(self, function, *args, **kwargs):
        now = self._now()
        if now < self._rest_until:
            raise CircuitOpen
        if self._failures >= self._threshold:
            self._rest_until = now + self._rest
        try:
            result = function(*args, **kwargs)
        except Exception:
            self._failures += 1
            if self._failures >= self._threshold:
                self._rest_until = self._now() + self._rest
            raise
        self._failures, self._rest_until = 0, now
        return result
