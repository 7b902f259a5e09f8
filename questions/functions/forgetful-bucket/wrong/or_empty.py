# fails: test_given_empty_bucket
def add_item(item, bucket=None):
    bucket = bucket or []
    bucket.append(item)
    return bucket
