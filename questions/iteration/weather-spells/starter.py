from itertools import groupby
from operator import itemgetter


def spells(diary: list[tuple[str, str]]) -> list[tuple[str, int]]:
    """Return each run of days under one sky as (sky, number of days), in the order of the diary."""
    return [(sky, len(list(days))) for sky, days in groupby(diary, key=itemgetter(1))]


def days_by_sky(diary: list[tuple[str, str]]) -> dict[str, list[str]]:
    """Return the days under each sky, in the order of the diary."""
    return {sky: [day for day, _ in days] for sky, days in groupby(diary, key=itemgetter(1))}
