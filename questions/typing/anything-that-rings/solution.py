from collections.abc import Iterable
from typing import Protocol, runtime_checkable


@runtime_checkable
class Ringer(Protocol):
    """Something that can ring the hour."""

    def ring(self, times: int) -> str:
        """Ring so many times; return what is heard."""
        ...


class TowerBell:
    """The bell of the town hall."""

    def __init__(self, note: str) -> None:
        self.note = note

    def ring(self, times: int) -> str:
        return " ".join([self.note] * times)


def ring_hour(things: Iterable[object], hour: int) -> list[str]:
    """Let everything that can ring do so, and return what was heard, in order."""
    return [thing.ring(hour) for thing in things if isinstance(thing, Ringer)]
