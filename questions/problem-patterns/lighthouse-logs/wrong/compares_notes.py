# fails: test_equal_times
import heapq


def merged(*logs):
    return heapq.merge(*logs)
