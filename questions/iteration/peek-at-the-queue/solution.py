from collections.abc import Iterable
from typing import Any

MISSING = object()


class Peekable:
    """An iterator over the items of an iterable that can look one item ahead."""

    def __init__(self, items: Iterable[Any]) -> None:
        self.source = iter(items)
        self.ahead: list[Any] = []

    def __iter__(self) -> "Peekable":
        return self

    def __next__(self) -> Any:
        return self.ahead.pop() if self.ahead else next(self.source)

    def peek(self, default: Any = MISSING) -> Any:
        """Return the next item and leave it in place; at the end the default, or else raise StopIteration."""
        try:
            self.ahead = [next(self)]
        except StopIteration:
            if default is MISSING:
                raise
            return default
        return self.ahead[0]
