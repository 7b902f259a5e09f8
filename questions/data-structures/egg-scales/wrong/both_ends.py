# fails: test_ends, test_looks_at_few
from bisect import bisect_left, bisect_right


def size(grams):
    return ("S", "M", "L", "XL")[bisect_right((53, 63, 73), grams)]


def count_between(weights, low, high):
    return bisect_right(weights, high) - bisect_left(weights, low)
