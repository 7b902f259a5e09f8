from collections.abc import Iterable


def differences(gate: Iterable[int], stone: Iterable[int]) -> list[tuple[int, int]]:
    """Return (number of the sack from 1, weight lost) for each sack that was lighter at the stone than at the gate."""
    return [(number, before - after) for number, (before, after) in enumerate(zip(gate, stone), 1) if before > after]
