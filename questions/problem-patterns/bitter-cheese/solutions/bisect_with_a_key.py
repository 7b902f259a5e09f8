from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import TypeVar

Wheel = TypeVar("Wheel")


def first_bitter(wheels: Sequence[Wheel], is_bitter: Callable[[Wheel], bool]) -> int | None:
    """Return the position of the first bitter wheel, or None if all are good."""
    position = bisect_left(wheels, True, key=is_bitter)
    return position if position < len(wheels) else None
