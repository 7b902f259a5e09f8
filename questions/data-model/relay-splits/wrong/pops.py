# fails: test_finish_is_kept, test_starred
def ends_and_middle(finish):
    first = finish.pop(0)
    last = finish.pop()
    return first, last, finish


def swap_lanes(lanes, a, b):
    lanes[a], lanes[b] = lanes[b], lanes[a]


def is_plausible(seconds):
    return 9.5 <= seconds <= 90.0
