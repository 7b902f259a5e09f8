# An endless loop for one argument: the other test still gets its verdict
# verdict: failed, timed-out
# says: 1 of 2 tests pass\. .*A number is doubled.* line (8|10)
# tests: number timed-out, word passed


def double(value):
    while value == 2:
        # Nothing changes here.
        value = 2
    return value * 2
