# Stops itself with SIGSTOP
# verdict: failed, timed-out
# says: did not end within 0\.5 s
# tests: number timed-out, word timed-out
import os
import signal


def double(value):
    os.kill(os.getpid(), signal.SIGSTOP)
    return value * 2
