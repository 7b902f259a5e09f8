# 1 GB written to standard error past Python
# verdict: failed, too-much-output
# says: printed more than 64 KB
# limits: testSeconds 3
import os


def double(value):
    for _ in range(1 << 20):
        os.write(2, b"x" * 1023)
    return value * 2
