# Memory that grows beyond the limit and stays there
# verdict: failed, out-of-memory
# says: used more than 256 MB of memory|out of memory
# limits: testSeconds 3, checkSeconds 6
import time


def double(value):
    held = bytearray(400 << 20)
    for place in range(0, len(held), 4096):
        held[place] = 1
    time.sleep(60)
