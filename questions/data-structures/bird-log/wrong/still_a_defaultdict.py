# fails: test_unknown_bird, test_asking_adds_nothing
from collections import defaultdict


def times_by_bird(log):
    times = defaultdict(list)
    for bird, time in log:
        times[bird].append(time)
    return times
