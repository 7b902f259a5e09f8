# Writes short lines to every descriptor but its own output, without end
# verdict: failed, timed-out or crashed
# says: did not end|lost its voice|ended by
import os

LINES = b"x\n" * 32768


def double(value):
    targets = [int(name) for name in os.listdir("/proc/self/fd") if int(name) > 2]
    while True:
        for descriptor in targets:
            try:
                os.write(descriptor, LINES)
            except OSError:
                pass
