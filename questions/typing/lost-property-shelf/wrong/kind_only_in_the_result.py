# fails: test_oldest_takes_it
from collections.abc import Callable, Iterable, Iterator


class Item:
    def __init__(self, day: int) -> None:
        self.day = day


type Found[T] = dict[str, list[T]]


class Shelf[T]:
    def __init__(self, things: Iterable[T]) -> None:
        self._things = list(things)

    def __iter__(self) -> Iterator[T]:
        return reversed(self._things)

    def first(self, fits: Callable[[T], bool]) -> T | None:
        return next(filter(fits, self), None)


def oldest[T: Item](items: Iterable[Item]) -> T:
    return min(items, key=lambda item: item.day)
