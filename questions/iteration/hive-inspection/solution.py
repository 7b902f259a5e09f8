from collections.abc import Iterable
from operator import itemgetter


def any_swarming(hives: Iterable[dict]) -> bool:
    """Tell whether a hive has more than 50,000 bees."""
    return any(hive["bees"] > 50_000 for hive in hives)


def all_fed(hives: Iterable[dict]) -> bool:
    """Tell whether every hive was fed."""
    return all(hive["fed"] for hive in hives)


def honey(hives: Iterable[dict]) -> int:
    """Return the honey of all hives together."""
    return sum(hive["honey"] for hive in hives)


def strongest(hives: Iterable[dict]) -> dict | None:
    """Return the hive with most bees, the first of several; None without hives."""
    return max(hives, key=itemgetter("bees"), default=None)
