import itertools


def duets(singers: list[str]) -> list[tuple[str, str]]:
    """Return each pair of singers once."""
    return [*itertools.combinations(singers, r=2)]


def podiums(singers: list[str]) -> list[tuple[str, str, str]]:
    """Return each way of giving the first three places."""
    return [*itertools.permutations(singers, r=3)]


def costumes(hats: list[str], coats: list[str], shoes: list[str]) -> list[tuple[str, str, str]]:
    """Return each outfit of a hat, a coat and shoes."""
    return [*itertools.product(hats, coats, shoes)]
