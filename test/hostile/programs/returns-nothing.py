# Prints where it should return
# verdict: failed
# says: gave `None`, expected `4`
# tests: number failed, word failed


def double(value):
    print(value * 2)
