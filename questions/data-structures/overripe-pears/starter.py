def sort_out(crate: list[int], limit: int) -> list[int]:
    """Take the pears older than `limit` days out of the crate itself, and return them in order."""
    overripe = []
    for age in crate:
        if age > limit:
            overripe.append(age)
            crate.remove(age)
    return overripe
