# sys.exit(0) in a test
# verdict: failed, exited
# says: asked to exit \(SystemExit: 0\) instead of returning
# tests: number error, word error
import sys


def double(value):
    sys.exit(0)
