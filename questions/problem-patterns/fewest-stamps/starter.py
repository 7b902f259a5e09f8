def fewest_stamps(values: list[int], postage: int) -> int | None:
    """Return the smallest number of stamps that make up the postage exactly, or None."""
    number = 0
    for value in sorted(values, reverse=True):
        number += postage // value
        postage %= value
    return number if postage == 0 else None
