def add_item(item: str, bucket: list[str] = []) -> list[str]:
    """Put `item` in `bucket`, or in a new bucket when none is given, and return the bucket."""
    bucket.append(item)
    return bucket
