def summary(baskets: list[list[int]]) -> tuple[int, int, list[int]]:
    """Return the total weight, the heaviest basket, and the weights from the heaviest down."""
    list = []
    sum = 0
    for basket in baskets:
        weight = sum(basket)
        list.append(weight)
        sum += weight
    max = 0
    for weight in list:
        if weight > max:
            max = weight
    return sum, max, sorted(list, reverse=True)
