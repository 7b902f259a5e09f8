# fails: test_later_calls_leave_earlier_buckets_alone, test_second_call
def add_item(item, bucket=list()):
    bucket.append(item)
    return bucket
