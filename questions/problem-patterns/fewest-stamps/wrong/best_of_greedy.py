# fails: test_mixed
def fewest_stamps(values, postage):
    best = None
    ordered = sorted(values, reverse=True)
    for first in range(max(len(ordered), 1)):
        rest, number = postage, 0
        for value in ordered[first:]:
            number += rest // value
            rest %= value
        if rest == 0 and (best is None or number < best):
            best = number
    return best
