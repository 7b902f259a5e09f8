import heapq
from collections.abc import Iterable
from typing import Protocol


class Parcel(Protocol):
    label: str
    weight: int


def heaviest(parcels: Iterable[Parcel], k: int) -> list[Parcel]:
    """Return the `k` heaviest parcels, the heaviest first and equal ones in order of arrival."""
    held = []  # the lightest first, and of equal ones the latest
    for number, parcel in enumerate(parcels):
        entry = (parcel.weight, -number, parcel)
        if len(held) < k:
            heapq.heappush(held, entry)
        else:
            heapq.heappushpop(held, entry)
    return [parcel for _, _, parcel in sorted(held, reverse=True)]
