# fails: test_looks_at_few
from bisect import bisect_right


def size(grams):
    return ("S", "M", "L", "XL")[bisect_right((53, 63, 73), grams)]


def count_between(weights, low, high):
    return sum(low <= grams < high for grams in weights)
