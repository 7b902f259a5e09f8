from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class Dimmed:
    """Sets the level of `desk` for the length of a block."""

    def __init__(self, desk: Any, level: int) -> None:
        self.desk = desk
        self.level = level

    def __enter__(self) -> Any:
        self.before = self.desk.level
        self.desk.level = self.level
        return self.desk

    def __exit__(self, exc_type, exc, traceback) -> None:
        self.desk.level = self.before


@contextmanager
def dimmed(desk: Any, level: int) -> Iterator[Any]:
    """Set the level of `desk` for the length of a block."""
    before = desk.level
    desk.level = level
    try:
        yield desk
    finally:
        desk.level = before
