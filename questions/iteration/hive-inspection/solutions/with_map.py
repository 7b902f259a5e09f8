from collections.abc import Iterable
from operator import itemgetter


def any_swarming(hives: Iterable[dict]) -> bool:
    """Tell whether a hive has more than 50,000 bees."""
    return any(bees > 50_000 for bees in map(itemgetter("bees"), hives))


def all_fed(hives: Iterable[dict]) -> bool:
    """Tell whether every hive was fed."""
    return all(map(itemgetter("fed"), hives))


def honey(hives: Iterable[dict]) -> int:
    """Return the honey of all hives together."""
    return sum(map(itemgetter("honey"), hives))


def strongest(hives: Iterable[dict]) -> dict | None:
    """Return the hive with most bees, the first of several; None without hives."""
    return max(hives, key=lambda hive: hive["bees"], default=None)
