def price_of(prices: dict[str, int], bread: str) -> int:
    """Return the price in cents, or 0 for what is not on the list."""
    for key in prices.keys():
        if key == bread:
            return prices[key]
    return 0


def with_offers(prices: dict[str, int], offers: dict[str, int]) -> dict[str, int]:
    """Return a new dict in which the offers replace prices."""
    merged = {}
    for key in prices.keys():
        merged[key] = prices[key]
    for key in offers.keys():
        merged[key] = offers[key]
    return merged


def up_to(prices: dict[str, int], limit: int) -> dict[str, int]:
    """Return a new dict of what costs at most `limit`."""
    cheap = {}
    for key in prices.keys():
        if prices[key] <= limit:
            cheap[key] = prices[key]
    return cheap
