# A function that takes too many arguments
# verdict: failed
# says: missing 1 required positional argument: 'times'\. Your function is `double\(value, times\)`
# tests: number error, word error


def double(value, times):
    return value * times
