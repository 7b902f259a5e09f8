from collections.abc import Iterable


def used(readings: Iterable[int]) -> list[int]:
    """Return what was used between each reading and the next."""
    readings = list(readings)
    amounts = []
    for i in range(len(readings) - 1):
        amounts.append(readings[i + 1] - readings[i])
    return amounts


def level_after(start: int, flows: Iterable[int]) -> list[int]:
    """Return the level at the start and after each flow."""
    levels = [start]
    level = start
    for flow in flows:
        level += flow
        levels.append(level)
    return levels


def worst_dry_spell(rain: Iterable[int]) -> int:
    """Return the largest number of days without rain in a row."""
    worst = 0
    dry = 0
    for mm in rain:
        if mm == 0:
            dry += 1
            if dry > worst:
                worst = dry
        else:
            dry = 0
    return worst
