# fails: test_empty_hatch, test_late_order, test_rival_empties_the_hatch
import queue
import time


def offer(hatch, order):
    try:
        hatch.put_nowait(order)
    except queue.Full:
        return False
    return True


def next_order(hatch, patience):
    if hatch.empty():
        time.sleep(patience)
        if hatch.empty():
            return None
    return hatch.get()
