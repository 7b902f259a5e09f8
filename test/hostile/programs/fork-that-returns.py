# A forked child that goes on into the checks with another result
# verdict: failed
# says: gave `0`, expected `4`
# tests: number failed, word failed
import os


def double(value):
    child = os.fork()
    if child == 0:
        return value * 2
    os.waitpid(child, 0)
    return 0
