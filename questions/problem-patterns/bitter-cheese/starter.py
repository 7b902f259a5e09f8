from collections.abc import Callable, Sequence
from typing import TypeVar

Wheel = TypeVar("Wheel")


def first_bitter(wheels: Sequence[Wheel], is_bitter: Callable[[Wheel], bool]) -> int | None:
    """Return the position of the first bitter wheel, or None if all are good."""
    for position, wheel in enumerate(wheels):
        if is_bitter(wheel):
            return position
    return None
