# os._exit(0) in a test
# verdict: failed, exited
# says: ended Python itself, with exit code 0
# tests: number error, word passed
import os


def double(value):
    if value == 2:
        os._exit(0)
    return value * 2
