# fails: test_never_beyond_capacity
class TokenBucket:
    def __init__(self, rate, capacity, now):
        self._rate, self._capacity, self._now = rate, capacity, now
        self._tokens, self._counted_at = capacity, now()

    def allow(self, cost=1):
        if self.wait_for(cost) > 0:
            return False
        self._tokens -= cost
        return True

    def wait_for(self, cost=1):
        if cost > self._capacity:
            raise ValueError("more than the bucket holds")
        now = self._now()
        self._tokens += (now - self._counted_at) * self._rate
        self._counted_at = now
        return max(0.0, (cost - self._tokens) / self._rate)
