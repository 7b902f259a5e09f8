from collections.abc import Iterable


def any_swarming(hives: Iterable[dict]) -> bool:
    """Tell whether a hive has more than 50,000 bees."""
    found = False
    for hive in hives:
        if hive["bees"] > 50_000:
            found = True
            break
    return found


def all_fed(hives: Iterable[dict]) -> bool:
    """Tell whether every hive was fed."""
    fed = True
    for hive in hives:
        if not hive["fed"]:
            fed = False
            break
    return fed


def honey(hives: Iterable[dict]) -> int:
    """Return the honey of all hives together."""
    total = 0
    for hive in hives:
        total += hive["honey"]
    return total


def strongest(hives: Iterable[dict]) -> dict | None:
    """Return the hive with most bees, the first of several; None without hives."""
    best = None
    for hive in hives:
        if best is None or hive["bees"] > best["bees"]:
            best = hive
    return best
