# An alarm that nobody handles
# verdict: failed, crashed
# says: ended by SIGALRM \(an alarm that it set\)
import signal


def double(value):
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    signal.pause()
