def fewest_stamps(values: list[int], postage: int) -> int | None:
    """Return the smallest number of stamps that make up the postage exactly, or None."""
    number = 0
    reached = {0}
    seen = {0}
    while reached:
        if postage in reached:
            return number
        reached = {amount + value for amount in reached for value in values if amount + value <= postage} - seen
        seen |= reached
        number += 1
    return None
