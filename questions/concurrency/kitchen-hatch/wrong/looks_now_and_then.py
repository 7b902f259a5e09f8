# fails: test_empty_hatch, test_late_order
import queue
import time


def offer(hatch, order):
    try:
        hatch.put_nowait(order)
    except queue.Full:
        return False
    return True


def next_order(hatch, patience):
    end = time.monotonic() + patience
    while True:
        try:
            return hatch.get_nowait()
        except queue.Empty:
            if time.monotonic() >= end:
                return None
            time.sleep(0.01)
