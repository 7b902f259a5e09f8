def add_item(item: str, bucket: list[str] | None = None) -> list[str]:
    """Put `item` in `bucket`, or in a new bucket when none is given, and return the bucket."""
    if bucket is None:
        bucket = []
    bucket.append(item)
    return bucket
