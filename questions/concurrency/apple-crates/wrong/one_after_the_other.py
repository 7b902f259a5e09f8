# fails: test_all_sort_at_a_time
def sort_crates(crates, sort, sorters):
    results = {}
    for crate in crates:
        try:
            results[crate] = sort(crate)
        except Exception as error:
            results[crate] = error
    return results
