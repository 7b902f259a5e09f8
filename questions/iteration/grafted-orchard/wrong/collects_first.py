# fails: test_looks_no_further
def descent(variety, grafts, generations=1):
    for child in grafts.get(variety, []):
        inner = list(descent(child, grafts, generations + 1))
        yield child, generations
        yield from inner
