def fewest_stamps(values: list[int], postage: int) -> int | None:
    """Return the smallest number of stamps that make up the postage exactly, or None."""
    fewest: list[int | None] = [0]
    for amount in range(1, postage + 1):
        before = [fewest[amount - value] for value in values if value <= amount]
        fewest.append(min((number + 1 for number in before if number is not None), default=None))
    return fewest[-1]
