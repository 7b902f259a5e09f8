# Replaces sys.stdout and sys.__stdout__ by objects that hang
# verdict: passed
import sys


class Hanging:
    def write(self, text):
        return len(text)

    def flush(self):
        while True:
            pass


def double(value):
    sys.stdout = sys.__stdout__ = sys.stderr = sys.__stderr__ = Hanging()
    return value * 2
