# fails: test_full_hatch, test_empty_hatch
import queue


def offer(hatch, order):
    try:
        hatch.put(order, timeout=0.1)
    except queue.Full:
        return False
    return True


def next_order(hatch):
    try:
        return hatch.get(timeout=0.1)
    except queue.Empty:
        return None
