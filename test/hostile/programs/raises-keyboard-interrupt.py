# Raises KeyboardInterrupt
# verdict: failed
# says: raised KeyboardInterrupt
# tests: number error, word error


def double(value):
    raise KeyboardInterrupt
