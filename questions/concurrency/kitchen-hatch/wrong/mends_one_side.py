# fails: test_rival_empties_the_hatch
import queue


def offer(hatch, order):
    try:
        hatch.put_nowait(order)
    except queue.Full:
        return False
    return True


def next_order(hatch):
    if not hatch.empty():
        return hatch.get()
    return None
