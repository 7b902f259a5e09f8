from collections.abc import Iterable
from itertools import accumulate, pairwise


def used(readings: Iterable[int]) -> list[int]:
    """Return what was used between each reading and the next."""
    return [after - before for before, after in pairwise(readings)]


def level_after(start: int, flows: Iterable[int]) -> list[int]:
    """Return the level at the start and after each flow."""
    return list(accumulate(flows, initial=start))


def worst_dry_spell(rain: Iterable[int]) -> int:
    """Return the largest number of days without rain in a row."""
    return max(accumulate(rain, lambda dry, mm: dry + 1 if mm == 0 else 0, initial=0))
