# 1 GB of output
# verdict: failed, too-much-output
# says: printed more than 64 KB
# limits: testSeconds 3


def double(value):
    for _ in range(1 << 20):
        print("x" * 1023)
    return value * 2
