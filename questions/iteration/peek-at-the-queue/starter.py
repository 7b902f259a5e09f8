from collections.abc import Iterable
from typing import Any

MISSING = object()


class Peekable:
    """An iterator over the items of an iterable that can look one item ahead."""

    def __init__(self, items: Iterable[Any]) -> None:
        self.source = iter(items)

    def peek(self, default: Any = MISSING) -> Any:
        """Return the next item and leave it in place; at the end the default, or else raise StopIteration."""
