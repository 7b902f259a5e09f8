# Output without a newline
# verdict: passed
# prints: ^abab$
import sys


def double(value):
    sys.stdout.write("ab")
    return value * 2
