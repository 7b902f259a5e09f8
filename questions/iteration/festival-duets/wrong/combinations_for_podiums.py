# fails: test_podiums, test_podiums_of_four, test_the_right_tools
from itertools import combinations, product


def duets(singers):
    return list(combinations(singers, 2))


def podiums(singers):
    return list(combinations(singers, 3))


def costumes(hats, coats, shoes):
    return list(product(hats, coats, shoes))
