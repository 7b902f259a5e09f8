# Waits for an event that nobody sets
# verdict: failed, timed-out
# says: It was at line 10: `done\.wait\(\)`, in wait in threading
# tests: number timed-out, word timed-out
import threading


def double(value):
    done = threading.Event()
    done.wait()
    return value * 2
