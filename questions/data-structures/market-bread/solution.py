def price_of(prices: dict[str, int], bread: str) -> int:
    """Return the price in cents, or 0 for what is not on the list."""
    return prices.get(bread, 0)


def with_offers(prices: dict[str, int], offers: dict[str, int]) -> dict[str, int]:
    """Return a new dict in which the offers replace prices."""
    return prices | offers


def up_to(prices: dict[str, int], limit: int) -> dict[str, int]:
    """Return a new dict of what costs at most `limit`."""
    return {bread: cents for bread, cents in prices.items() if cents <= limit}
