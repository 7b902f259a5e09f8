# fails: test_single_skate
from itertools import zip_longest


def pairs(belt):
    belt = iter(belt)
    yield from zip_longest(belt, belt)
