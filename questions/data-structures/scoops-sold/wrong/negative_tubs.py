# fails: test_plenty, test_beyond_the_stock
from collections import Counter


def favourites(sold, k):
    return Counter(sold).most_common(k)


def missing(order, stock):
    needed = Counter(order)
    needed.subtract(stock)
    return needed
