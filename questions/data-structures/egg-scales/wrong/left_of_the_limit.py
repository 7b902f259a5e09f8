# fails: test_at_the_limits
from bisect import bisect_left


def size(grams):
    return ("S", "M", "L", "XL")[bisect_left((53, 63, 73), grams)]


def count_between(weights, low, high):
    return bisect_left(weights, high) - bisect_left(weights, low)
