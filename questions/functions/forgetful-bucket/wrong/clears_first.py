# fails: test_given_bucket_is_filled, test_later_calls_leave_earlier_buckets_alone
def add_item(item, bucket=[]):
    bucket.clear()
    bucket.append(item)
    return bucket
