# One allocation of 100 GB while the file is loaded
# verdict: failed, out-of-memory
# says: out of memory.*line 5

held = bytearray(100 << 30)


def double(value):
    return value * 2
