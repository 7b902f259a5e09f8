# fails: test_dry_spell, test_dry_spell_at_the_end
from itertools import accumulate, pairwise


def used(readings):
    return [after - before for before, after in pairwise(readings)]


def level_after(start, flows):
    return list(accumulate(flows, initial=start))


def worst_dry_spell(rain):
    return max(accumulate(rain, lambda dry, mm: dry + (mm == 0), initial=0))
