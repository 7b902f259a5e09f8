import heapq
from collections.abc import Iterable
from operator import attrgetter
from typing import Protocol


class Parcel(Protocol):
    label: str
    weight: int


def heaviest(parcels: Iterable[Parcel], k: int) -> list[Parcel]:
    """Return the `k` heaviest parcels, the heaviest first and equal ones in order of arrival."""
    return heapq.nlargest(k, parcels, key=attrgetter("weight"))
