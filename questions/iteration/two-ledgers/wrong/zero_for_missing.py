# fails: test_line_missing_at_the_stone, test_line_missing_at_the_gate, test_generators_of_different_lengths
from itertools import zip_longest


def differences(gate, stone):
    pairs = zip_longest(gate, stone, fillvalue=0)
    return [(number, before - after) for number, (before, after) in enumerate(pairs, 1) if before > after]
