# Bytes that are no UTF-8, surrogates and NUL in the output
# verdict: passed
import sys


def double(value):
    sys.stdout.buffer.write(b"\xff\xfe\0\r")
    print("\ud800 \u2028 \0")
    return value * 2
