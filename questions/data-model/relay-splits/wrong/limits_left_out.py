# fails: test_starred, test_limits
def ends_and_middle(finish):
    return finish[0], finish[-1], finish[1:-1]


def swap_lanes(lanes, a, b):
    lanes[a], lanes[b] = lanes[b], lanes[a]


def is_plausible(seconds):
    return 9.5 < seconds < 90.0
