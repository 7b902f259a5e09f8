from collections.abc import Iterable
from typing import Protocol


class Parcel(Protocol):
    label: str
    weight: int


def heaviest(parcels: Iterable[Parcel], k: int) -> list[Parcel]:
    """Return the `k` heaviest parcels, the heaviest first and equal ones in order of arrival."""
    return sorted(parcels, key=lambda parcel: parcel.weight, reverse=True)[:k]
