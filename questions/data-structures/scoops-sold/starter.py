def favourites(sold: list[str], k: int) -> list[tuple[str, int]]:
    """Return the `k` flavours sold most, with their numbers; equal ones in the order of their first sale."""
    numbers = {}
    for flavour in sold:
        if flavour in numbers:
            numbers[flavour] = numbers[flavour] + 1
        else:
            numbers[flavour] = 1
    pairs = []
    for flavour in numbers:
        pairs.append((flavour, numbers[flavour]))
    pairs.sort(key=lambda pair: pair[1], reverse=True)
    return pairs[:k]


def missing(order: list[str], stock: dict[str, int]) -> dict[str, int]:
    """Return how many tubs of each flavour the order needs beyond the stock."""
    needed = {}
    for flavour in order:
        if flavour not in needed:
            number = order.count(flavour)
            if flavour in stock:
                number = number - stock[flavour]
            if number > 0:
                needed[flavour] = number
    return needed
