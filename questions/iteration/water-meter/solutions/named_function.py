from collections.abc import Iterable
from itertools import accumulate, pairwise, starmap


def used(readings: Iterable[int]) -> list[int]:
    """Return what was used between each reading and the next."""
    return list(starmap(lambda before, after: after - before, pairwise(readings)))


def level_after(start: int, flows: Iterable[int]) -> list[int]:
    """Return the level at the start and after each flow."""
    return [*accumulate(flows, initial=start)]


def dry_days(so_far: int, mm: int) -> int:
    return 0 if mm else so_far + 1


def worst_dry_spell(rain: Iterable[int]) -> int:
    """Return the largest number of days without rain in a row."""
    return max(accumulate(rain, dry_days, initial=0))
