import unittest

from answer import TokenBucket


class Clock:
    def __init__(self):
        self.time = 1000.0

    def __call__(self):
        return self.time


class Case(unittest.TestCase):
    def setUp(self):
        self.clock = Clock()

    def bucket(self, rate, capacity):
        return TokenBucket(rate=rate, capacity=capacity, now=self.clock)

    def allowed(self, bucket, asked):
        return sum(bucket.allow() for _ in range(asked))


class CheckBucket(Case):
    def test_starts_full(self):
        """a new bucket allows a burst of its capacity, and no more"""
        self.assertEqual(
            self.allowed(self.bucket(2.0, 5), 8), 5,
            "Five tokens are there at the start, and nobody adds any.",
        )

    def test_refills(self):
        """tokens come back with time"""
        bucket = self.bucket(2.0, 5)
        self.allowed(bucket, 5)
        self.clock.time += 1.0
        self.assertEqual(self.allowed(bucket, 8), 2, "At 2 tokens a second, one second brings two.")

    def test_never_beyond_capacity(self):
        """a long rest fills it to its capacity only"""
        bucket = self.bucket(2.0, 5)
        self.allowed(bucket, 5)
        self.clock.time += 3600.0
        self.assertEqual(self.allowed(bucket, 20), 5, "A bucket of five holds five, however long the rest was.")

    def test_fractions(self):
        """fractions of a token are kept while somebody keeps asking"""
        bucket = self.bucket(2.0, 5)
        self.allowed(bucket, 5)
        answers = []
        for _ in range(8):
            self.clock.time += 0.125
            answers.append(bucket.allow())
        self.assertEqual(
            answers, [False, False, False, True] * 2, "Every half second a token is full, also if asked in between."
        )

    def test_cost(self):
        """a call can cost several tokens"""
        bucket = self.bucket(1.0, 5)
        self.assertEqual(
            [bucket.allow(cost=3), bucket.allow(cost=3), bucket.allow(cost=2), bucket.allow()],
            [True, False, True, False],
            "Of five tokens three go; three more are not there, two are, and then it is empty.",
        )

    def test_refusal_takes_nothing(self):
        """a refused call takes nothing"""
        bucket = self.bucket(1.0, 2)
        self.allowed(bucket, 12)
        self.clock.time += 1.0
        self.assertIs(bucket.allow(), True, "The ten refused calls went into debt; refusing should cost nothing.")


class CheckWait(Case):
    def test_wait(self):
        """wait_for says how long it takes"""
        bucket = self.bucket(2.0, 5)
        self.assertEqual(bucket.wait_for(cost=5), 0.0, "All five are there now.")
        bucket.allow(cost=5)
        self.assertEqual(bucket.wait_for(), 0.5, "At 2 tokens a second, one token takes half a second.")
        self.clock.time += 0.25
        self.assertEqual(bucket.wait_for(cost=2), 0.75, "Half a token is there, and one and a half are lacking.")

    def test_waiting_that_long(self):
        """after that wait the call is allowed"""
        bucket = self.bucket(4.0, 3)
        bucket.allow(cost=3)
        self.clock.time += bucket.wait_for(cost=3)
        self.assertIs(bucket.allow(cost=3), True, "It said how long to wait, and then refused.")

    def test_never(self):
        """a cost above the capacity is a ValueError"""
        bucket = self.bucket(2.0, 5)
        for method in (bucket.allow, bucket.wait_for):
            with self.assertRaises(ValueError, msg="Six tokens never fit into a bucket of five: say so."):
                method(cost=6)
        self.assertIs(bucket.allow(cost=5), True, "Exactly the capacity can be allowed.")
