def same_scent(perfumes: dict[str, list[str]]) -> list[list[str]]:
    """Return the groups of two or more perfumes with the same ingredients."""
    names = {}
    for name, ingredients in perfumes.items():
        names.setdefault(frozenset(ingredients), []).append(name)
    return [group for group in names.values() if len(group) > 1]
