from collections.abc import Callable, Sequence
from typing import TypeVar

Wheel = TypeVar("Wheel")


def first_bitter(wheels: Sequence[Wheel], is_bitter: Callable[[Wheel], bool]) -> int | None:
    """Return the position of the first bitter wheel, or None if all are good."""
    low, high = 0, len(wheels)
    while low < high:
        middle = (low + high) // 2
        if is_bitter(wheels[middle]):
            high = middle
        else:
            low = middle + 1
    return low if low < len(wheels) else None
