# fails: test_duets_of_namesakes, test_no_loops, test_the_right_tools
from itertools import permutations, product


def duets(singers):
    return [pair for pair in product(singers, repeat=2) if pair[0] < pair[1]]


def podiums(singers):
    return list(permutations(singers, 3))


def costumes(hats, coats, shoes):
    return list(product(hats, coats, shoes))
