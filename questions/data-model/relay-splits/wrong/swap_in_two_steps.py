# fails: test_swaps, test_one_assignment
def ends_and_middle(finish):
    first, *middle, last = finish
    return first, last, middle


def swap_lanes(lanes, a, b):
    lanes[a] = lanes[b]
    lanes[b] = lanes[a]


def is_plausible(seconds):
    return 9.5 <= seconds <= 90.0
