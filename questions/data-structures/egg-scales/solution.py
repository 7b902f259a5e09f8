from bisect import bisect_left, bisect_right
from collections.abc import Sequence

LIMITS = (53, 63, 73)
SIZES = ("S", "M", "L", "XL")


def size(grams: float) -> str:
    """Return the size of an egg: S below 53 g, M from 53, L from 63, XL from 73."""
    return SIZES[bisect_right(LIMITS, grams)]


def count_between(weights: Sequence[float], low: float, high: float) -> int:
    """Return how many of the sorted weights are at least `low` and less than `high`."""
    return bisect_left(weights, high) - bisect_left(weights, low)
