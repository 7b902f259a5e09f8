import contextlib
import unittest

from answer import add_item


def empty_shared_bucket():
    """Clears what an answer with a shared bucket keeps, so that no test sees the items of another."""
    with contextlib.suppress(Exception):
        add_item("pear").clear()


class CheckBucket(unittest.TestCase):
    def setUp(self):
        empty_shared_bucket()

    def test_first_call(self):
        """the first call holds one item"""
        self.assertEqual(add_item("pear"), ["pear"], "A new bucket should hold just the item that was put in.")

    def test_second_call(self):
        """a second call starts with an empty bucket"""
        add_item("pear")
        self.assertEqual(add_item("plum"), ["plum"], "The list from the first call is still there.")

    def test_given_bucket_is_filled(self):
        """a bucket of the caller's own is filled, after what it held"""
        mine = ["apple"]
        add_item("fig", mine)
        self.assertEqual(mine, ["apple", "fig"], "The item should be in the caller's own bucket, after what was there.")

    def test_given_bucket_is_returned(self):
        """the bucket that comes back is the one that was given"""
        mine = ["apple"]
        self.assertIs(add_item("fig", mine), mine, "A copy came back; the caller's own bucket should.")

    def test_given_empty_bucket(self):
        """an empty bucket of the caller's own is filled too"""
        mine = []
        add_item("fig", mine)
        self.assertEqual(
            mine, ["fig"], "An empty bucket was given and should be used: empty is not the same as missing."
        )

    def test_later_calls_leave_earlier_buckets_alone(self):
        """a bucket handed out earlier does not change"""
        kept = add_item("pear")
        add_item("plum")
        self.assertEqual(kept, ["pear"], "A later call put its item in a bucket that was handed out before.")
