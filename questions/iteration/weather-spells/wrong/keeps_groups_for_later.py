# fails: test_days_in_one_run, test_scattered_days, test_days_in_diary_order
from itertools import groupby
from operator import itemgetter


def spells(diary):
    return [(sky, len(list(days))) for sky, days in groupby(diary, key=itemgetter(1))]


def days_by_sky(diary):
    groups = dict(groupby(sorted(diary, key=itemgetter(1)), key=itemgetter(1)))
    return {sky: [day for day, _ in days] for sky, days in groups.items()}
