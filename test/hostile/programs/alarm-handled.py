# An alarm whose handler raises in the middle of a test
# verdict: failed
# says: TimeoutError: too slow
# tests: number error, word error
import signal
import time


def ring(number, frame):
    raise TimeoutError("too slow")


def double(value):
    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    time.sleep(5)
