# fails: test_neighbours, test_all_old, test_limit_is_fresh, test_equal_ages_keep_their_place, test_same_crate
def sort_out(crate, limit):
    overripe = [age for age in crate if age > limit]
    crate = [age for age in crate if age <= limit]
    return overripe
