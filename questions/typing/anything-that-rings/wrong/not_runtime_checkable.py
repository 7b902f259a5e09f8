# fails: test_tower_bell, test_foreign_class, test_what_cannot_ring, test_isinstance
from collections.abc import Iterable
from typing import Protocol


class Ringer(Protocol):
    def ring(self, times: int) -> str: ...


class TowerBell:
    def __init__(self, note):
        self.note = note

    def ring(self, times: int) -> str:
        return " ".join([self.note] * times)


def ring_hour(things: Iterable[object], hour: int) -> list[str]:
    return [thing.ring(hour) for thing in things if isinstance(thing, Ringer)]
