from collections import Counter


def favourites(sold: list[str], k: int) -> list[tuple[str, int]]:
    """Return the `k` flavours sold most, with their numbers; equal ones in the order of their first sale."""
    return Counter(sold).most_common(k)


def missing(order: list[str], stock: dict[str, int]) -> dict[str, int]:
    """Return how many tubs of each flavour the order needs beyond the stock."""
    return Counter(order) - Counter(stock)
