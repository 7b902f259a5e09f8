from abc import ABC, abstractmethod
from collections.abc import Iterable


class Ringer(ABC):
    """Something that can ring the hour."""

    @abstractmethod
    def ring(self, times: int) -> str:
        """Ring so many times; return what is heard."""


class TowerBell(Ringer):
    """The bell of the town hall."""

    def __init__(self, note: str) -> None:
        self.note = note

    def ring(self, times: int) -> str:
        return " ".join([self.note] * times)


def ring_hour(things: Iterable[object], hour: int) -> list[str]:
    """Let everything that can ring do so, and return what was heard, in order."""
    return [thing.ring(hour) for thing in things if isinstance(thing, Ringer)]
