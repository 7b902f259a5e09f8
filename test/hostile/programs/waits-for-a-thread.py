# Joins a thread that never ends
# verdict: failed, timed-out
# says: It was at line 17: `worker\.join\(\)`, in (join|_wait_for_tstate_lock) in threading
# tests: number timed-out, word timed-out
import threading
import time


def spin():
    while True:
        time.sleep(0.01)


def double(value):
    worker = threading.Thread(target=spin, daemon=True)
    worker.start()
    worker.join()
    return value * 2
