def summary(baskets: list[list[int]]) -> tuple[int, int, list[int]]:
    """Return the total weight, the heaviest basket, and the weights from the heaviest down."""
    weights = sorted((sum(basket) for basket in baskets), reverse=True)
    return sum(weights), max(weights, default=0), weights
