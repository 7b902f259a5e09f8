from itertools import combinations, permutations, product


def duets(singers: list[str]) -> list[tuple[str, str]]:
    """Return each pair of singers once."""
    return list(combinations(singers, 2))


def podiums(singers: list[str]) -> list[tuple[str, str, str]]:
    """Return each way of giving the first three places."""
    return list(permutations(singers, 3))


def costumes(hats: list[str], coats: list[str], shoes: list[str]) -> list[tuple[str, str, str]]:
    """Return each outfit of a hat, a coat and shoes."""
    return list(product(hats, coats, shoes))
