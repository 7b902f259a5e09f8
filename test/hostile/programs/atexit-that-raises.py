# An exit hook that raises, one that hangs and one that ends the process
# verdict: passed
import atexit
import os
import time


@atexit.register
def end():
    os._exit(3)


@atexit.register
def hang():
    time.sleep(60)


@atexit.register
def fail():
    raise RuntimeError("at exit")


def double(value):
    return value * 2
