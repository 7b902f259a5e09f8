# fails: test_used_from_an_iterator, test_tools, test_no_index
from itertools import accumulate


def used(readings):
    return [after - before for before, after in zip(readings, readings[1:])]


def level_after(start, flows):
    return list(accumulate(flows, initial=start))


def worst_dry_spell(rain):
    return max(accumulate(rain, lambda dry, mm: dry + 1 if mm == 0 else 0, initial=0))
