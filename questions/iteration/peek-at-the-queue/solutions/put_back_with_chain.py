from collections.abc import Iterable
from itertools import chain
from typing import Any


class Peekable:
    """An iterator over the items of an iterable that can look one item ahead."""

    def __init__(self, items: Iterable[Any]) -> None:
        self.source = iter(items)
        self.seen = self.source

    def __iter__(self) -> "Peekable":
        return self

    def __next__(self) -> Any:
        return next(self.seen)

    def peek(self, *default: Any) -> Any:
        """Return the next item and leave it in place; at the end the default, or else raise StopIteration."""
        for item in self.seen:
            self.seen = chain([item], self.source)
            return item
        if default:
            return default[0]
        raise StopIteration
