def sort_out(crate: list[int], limit: int) -> list[int]:
    """Take the pears older than `limit` days out of the crate itself, and return them in order."""
    overripe = []
    for position in reversed(range(len(crate))):
        if crate[position] > limit:
            overripe.append(crate.pop(position))
    overripe.reverse()
    return overripe
