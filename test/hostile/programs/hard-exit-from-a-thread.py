# os._exit(0) from a thread while a test runs
# verdict: failed, exited
# says: ended Python itself, with exit code 0
import os
import threading
import time


def double(value):
    threading.Thread(target=os._exit, args=(0,)).start()
    time.sleep(5)
