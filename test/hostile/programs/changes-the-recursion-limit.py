# Leaves a recursion limit that nothing can run under
# verdict: failed
# says: gave `0`, expected `4`|calls went too deep
import sys


def double(value):
    depth = 0
    frame = sys._getframe()
    while frame is not None:
        depth, frame = depth + 1, frame.f_back
    sys.setrecursionlimit(depth + 8)
    return 0
