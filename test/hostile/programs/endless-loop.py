# An endless loop
# verdict: failed, timed-out
# says: did not end within 0\.5 s\. It was at line 9: `pass`|line 8: `while True:`
# tests: number timed-out, word timed-out


def double(value):
    while True:
        pass
