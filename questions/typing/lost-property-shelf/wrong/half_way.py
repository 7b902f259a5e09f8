# fails: test_oldest_bound, test_oldest_result, test_oldest_takes_it, test_old_names_are_gone
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar


class Item:
    def __init__(self, day: int) -> None:
        self.day = day


T = TypeVar("T", bound=Item)

type Found[S] = dict[str, list[S]]


class Shelf[S]:
    def __init__(self, things: Iterable[S]) -> None:
        self._things = list(things)

    def __iter__(self) -> Iterator[S]:
        return reversed(self._things)

    def first(self, fits: Callable[[S], bool]) -> S | None:
        return next(filter(fits, self), None)


def oldest(items: Iterable[T]) -> T:
    return min(items, key=lambda item: item.day)
