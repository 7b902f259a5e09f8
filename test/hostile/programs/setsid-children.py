# Children in sessions of their own, and their children
# verdict: passed
import os
import time


def double(value):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            os.setsid()
            time.sleep(63)
        os._exit(0)
    return value * 2
