# fails: test_in_a_row, test_probe_succeeds
class CircuitOpen(Exception):
    pass


class CircuitBreaker:
    def __init__(self, threshold, rest, now):
        self._threshold, self._rest, self._now = threshold, rest, now
        self._failures, self._rest_until, self._probing = 0, now(), False

    def call(self, function, *args, **kwargs):
        if self._probing or self._now() < self._rest_until:
            raise CircuitOpen
        self._probing = self._failures >= self._threshold
        try:
            result = function(*args, **kwargs)
        except Exception:
            self._failures += 1
            if self._failures >= self._threshold:
                self._rest_until = self._now() + self._rest
            raise
        finally:
            self._probing = False
        return result
