# One allocation of 100 GB
# verdict: failed, out-of-memory
# says: out of memory
# tests: number error, word error


def double(value):
    return bytearray(100 << 30)
