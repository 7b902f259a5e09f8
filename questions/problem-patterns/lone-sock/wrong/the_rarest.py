# fails: test_nobody_alone
from collections import Counter


def lone_sock(socks):
    numbers = Counter(socks)
    return min(numbers, key=numbers.get, default=None)
