# gc.disable()
# verdict: passed
import gc

gc.disable()


def double(value):
    ring = [value]
    ring.append(ring)
    return value * 2
