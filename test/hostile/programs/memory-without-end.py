# Memory that grows without end
# verdict: failed, out-of-memory
# says: memory
# limits: testSeconds 3, checkSeconds 6


def double(value):
    held = []
    while True:
        held.append(bytes(1 << 20))
