# An alarm that rings for ever, also while the harness is at work
# verdict: failed
import signal


def ring(number, frame):
    raise ZeroDivisionError("not now")


def double(value):
    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, 0.0005, 0.0005)
    return 0
