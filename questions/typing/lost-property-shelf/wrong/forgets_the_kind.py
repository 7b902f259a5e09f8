# fails: test_oldest_result, test_found
from collections.abc import Callable, Iterable, Iterator


class Item:
    def __init__(self, day: int) -> None:
        self.day = day


Found = dict[str, list]


class Shelf[T]:
    def __init__(self, things: Iterable[T]) -> None:
        self._things = list(things)

    def __iter__(self) -> Iterator[T]:
        return reversed(self._things)

    def first(self, fits: Callable[[T], bool]) -> T | None:
        return next(filter(fits, self), None)


def oldest[T: Item](items: Iterable[T]) -> Item:
    return min(items, key=lambda item: item.day)
