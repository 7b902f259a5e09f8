from collections.abc import Iterable
from itertools import zip_longest


def differences(gate: Iterable[int], stone: Iterable[int]) -> list[tuple[int, int]]:
    """Return (number of the sack from 1, weight lost) for each sack that was lighter at the stone than at the gate."""
    missing = object()
    lost = []
    for number, (before, after) in enumerate(zip_longest(gate, stone, fillvalue=missing), start=1):
        if before is missing or after is missing:
            raise ValueError(f"only one ledger has a sack {number}")
        if before > after:
            lost.append((number, before - after))
    return lost
