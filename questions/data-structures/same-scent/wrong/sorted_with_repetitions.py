# fails: test_repetition_does_not_count
def same_scent(perfumes):
    names = {}
    for name, ingredients in perfumes.items():
        names.setdefault(tuple(sorted(ingredients)), []).append(name)
    return [group for group in names.values() if len(group) > 1]
