# fails: test_all_generations, test_looks_no_further
def descent(variety, grafts, generations=1):
    for child in grafts.get(variety, []):
        yield child, generations
        yield from descent(child, grafts)
