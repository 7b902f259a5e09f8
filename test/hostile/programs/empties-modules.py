# Empties sys.modules
# verdict: failed
# says: gave `0`, expected `4`
# tests: number failed, word failed
import sys


def double(value):
    sys.modules.clear()
    return 0
