# fails: test_asks_with_isinstance
from collections.abc import Iterable
from typing import Protocol, runtime_checkable


@runtime_checkable
class Ringer(Protocol):
    def ring(self, times: int) -> str: ...


class TowerBell:
    def __init__(self, note):
        self.note = note

    def ring(self, times: int) -> str:
        return " ".join([self.note] * times)


def ring_hour(things: Iterable[object], hour: int) -> list[str]:
    return [thing.ring(hour) for thing in things if hasattr(thing, "ring")]
