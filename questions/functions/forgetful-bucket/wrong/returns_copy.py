# fails: test_given_bucket_is_filled, test_given_bucket_is_returned, test_given_empty_bucket
def add_item(item, bucket=()):
    return [*bucket, item]
