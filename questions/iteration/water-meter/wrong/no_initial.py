# fails: test_level_after, test_level_without_flows, test_rain_on_the_first_day, test_no_days
from itertools import accumulate, pairwise


def used(readings):
    return [after - before for before, after in pairwise(readings)]


def level_after(start, flows):
    return [start + flow for flow in accumulate(flows)]


def worst_dry_spell(rain):
    return max(accumulate(rain, lambda dry, mm: dry + 1 if mm == 0 else 0), default=0)
