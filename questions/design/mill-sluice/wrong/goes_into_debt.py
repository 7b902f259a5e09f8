# fails: test_cost, test_fractions, test_refusal_takes_nothing
class TokenBucket:
    def __init__(self, rate, capacity, now):
        self._rate, self._capacity, self._now = rate, capacity, now
        self._tokens, self._counted_at = capacity, now()

    def _refill(self, cost):
        if cost > self._capacity:
            raise ValueError("more than the bucket holds")
        now = self._now()
        self._tokens = min(self._capacity, self._tokens + (now - self._counted_at) * self._rate)
        self._counted_at = now

    def allow(self, cost=1):
        self._refill(cost)
        self._tokens -= cost
        return self._tokens >= 0

    def wait_for(self, cost=1):
        self._refill(cost)
        return max(0.0, (cost - self._tokens) / self._rate)
