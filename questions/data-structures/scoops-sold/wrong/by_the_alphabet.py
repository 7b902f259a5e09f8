# fails: test_ties, test_counter
from collections import Counter


def favourites(sold, k):
    return sorted(Counter(sold).items(), key=lambda pair: (-pair[1], pair[0]))[:k]


def missing(order, stock):
    return Counter(order) - Counter(stock)
