# os._exit(0) from a finaliser after the last test
# verdict: failed, exited
# says: ended Python itself, with exit code 0
import os


class Ring:
    def __init__(self):
        self.ring = self

    def __del__(self):
        os._exit(0)


def double(value):
    if value == "ab":
        Ring()
    return value * 2
