# Raises while it is loaded
# verdict: failed, import-error
# says: ZeroDivisionError: division by zero \(line 5\)

half = 1 / 0


def double(value):
    return value * 2
