# fails: test_foreign_class, test_what_cannot_ring, test_is_a_protocol, test_isinstance
from abc import ABC, abstractmethod
from collections.abc import Iterable


class Ringer(ABC):
    @abstractmethod
    def ring(self, times: int) -> str: ...


@Ringer.register
class TowerBell:
    def __init__(self, note):
        self.note = note

    def ring(self, times: int) -> str:
        return " ".join([self.note] * times)


def ring_hour(things: Iterable[object], hour: int) -> list[str]:
    return [thing.ring(hour) for thing in things if isinstance(thing, Ringer)]
