from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeAlias, TypeVar

T = TypeVar("T")


class Item:
    """Something that was found on a day of the year."""

    def __init__(self, day: int) -> None:
        self.day = day


Found: TypeAlias = dict[str, list[T]]


class Shelf(Generic[T]):
    """A shelf for one kind of thing, the one found last in front."""

    def __init__(self, things: Iterable[T]) -> None:
        self._things = list(things)

    def __iter__(self) -> Iterator[T]:
        return reversed(self._things)

    def first(self, fits: Callable[[T], bool]) -> T | None:
        """Return the frontmost thing that fits, or None."""
        return next(filter(fits, self), None)


def oldest(items: Iterable[Item]) -> Item:
    """Return the item that was found first."""
    return min(items, key=lambda item: item.day)
