# Endless recursion
# verdict: failed
# says: calls went too deep.*RecursionError
# tests: number error, word error


def double(value):
    return double(value)
