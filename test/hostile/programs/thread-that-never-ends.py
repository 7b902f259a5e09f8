# A daemon thread that goes on for ever beside right results
# verdict: passed
# says: All 2 tests pass\.$
import threading
import time


def spin():
    while True:
        time.sleep(0.01)


def double(value):
    threading.Thread(target=spin, daemon=True).start()
    return value * 2
