# fails: test_duets, test_duets_of_namesakes, test_the_right_tools
from itertools import permutations, product


def duets(singers):
    return list(permutations(singers, 2))


def podiums(singers):
    return list(permutations(singers, 3))


def costumes(hats, coats, shoes):
    return list(product(hats, coats, shoes))
