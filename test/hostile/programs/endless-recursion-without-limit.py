# Endless recursion with the recursion limit out of the way
# verdict: failed
# says: SIGSEGV|memory|did not end|too deep
# limits: checkSeconds 4
import sys

sys.setrecursionlimit(10**9)


def double(value):
    return double(value) + 1
