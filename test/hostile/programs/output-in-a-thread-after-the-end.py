# A thread that prints after the end
# verdict: passed
import threading
import time


def chatter():
    while True:
        print("still here", flush=True)
        time.sleep(0.001)


def double(value):
    threading.Thread(target=chatter, daemon=True).start()
    return value * 2
