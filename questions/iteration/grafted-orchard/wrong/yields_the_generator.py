# fails: test_children, test_all_generations, test_looks_no_further
def descent(variety, grafts, generations=1):
    for child in grafts.get(variety, []):
        yield child, generations
        yield descent(child, grafts, generations + 1)
