# A thread that is no daemon and still runs after the last test
# verdict: passed
# says: All 2 tests pass, but .*thread .* was still running
import threading
import time


def double(value):
    threading.Thread(target=time.sleep, args=(60,)).start()
    return value * 2
