# fails: test_same_letters
def same_scent(perfumes):
    names = {}
    for name, ingredients in perfumes.items():
        names.setdefault("".join(sorted(set(ingredients))), []).append(name)
    return [group for group in names.values() if len(group) > 1]
