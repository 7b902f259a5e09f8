# fails: test_three_baskets, test_empty_basket, test_no_baskets
def summary(baskets):
    weights = sorted(sum(basket) for basket in baskets)
    return sum(weights), weights[-1], weights
