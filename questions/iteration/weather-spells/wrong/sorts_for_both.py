# fails: test_spells
from itertools import groupby
from operator import itemgetter


def groups_of(diary):
    return groupby(sorted(diary, key=itemgetter(1)), key=itemgetter(1))


def spells(diary):
    return [(sky, len(list(days))) for sky, days in groups_of(diary)]


def days_by_sky(diary):
    return {sky: [day for day, _ in days] for sky, days in groups_of(diary)}
