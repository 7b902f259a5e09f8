# A thread that waits for a lock that it holds
# verdict: failed, timed-out
# says: It was at line 11: `with lock, lock:`
# tests: number timed-out, word timed-out
import threading

lock = threading.Lock()


def double(value):
    with lock, lock:
        return value * 2
