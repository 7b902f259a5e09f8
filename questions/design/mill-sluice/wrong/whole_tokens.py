# fails: test_fractions, test_wait
class TokenBucket:
    def __init__(self, rate, capacity, now):
        self._rate, self._capacity, self._now = rate, capacity, now
        self._tokens, self._counted_at = capacity, now()

    def _refill(self, cost):
        if cost > self._capacity:
            raise ValueError("more than the bucket holds")
        now = self._now()
        self._tokens = min(self._capacity, self._tokens + int((now - self._counted_at) * self._rate))
        self._counted_at = now

    def allow(self, cost=1):
        self._refill(cost)
        if self._tokens < cost:
            return False
        self._tokens -= cost
        return True

    def wait_for(self, cost=1):
        self._refill(cost)
        return max(0.0, (cost - self._tokens) / self._rate)
