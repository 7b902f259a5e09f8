from collections.abc import Sequence


def size(grams: float) -> str:
    """Return the size of an egg: S below 53 g, M from 53, L from 63, XL from 73."""
    if grams < 53:
        return "S"
    elif grams < 63:
        return "M"
    elif grams < 73:
        return "L"
    else:
        return "XL"


def count_between(weights: Sequence[float], low: float, high: float) -> int:
    """Return how many of the sorted weights are at least `low` and less than `high`."""
    number = 0
    for grams in weights:
        if low <= grams < high:
            number += 1
    return number
