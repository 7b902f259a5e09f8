def sort_out(crate: list[int], limit: int) -> list[int]:
    """Take the pears older than `limit` days out of the crate itself, and return them in order."""
    overripe = [age for age in crate if age > limit]
    crate[:] = [age for age in crate if age <= limit]
    return overripe
