# sys.exit(0) at import
# verdict: failed, exited
# says: exits while it is loaded.*line 6
import sys

sys.exit(0)


def double(value):
    return value * 2
