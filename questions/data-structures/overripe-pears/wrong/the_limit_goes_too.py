# fails: test_limit_is_fresh
def sort_out(crate, limit):
    overripe = [age for age in crate if age >= limit]
    crate[:] = [age for age in crate if age < limit]
    return overripe
