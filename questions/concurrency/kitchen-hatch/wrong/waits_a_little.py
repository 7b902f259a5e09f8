# fails: test_full_hatch
import queue


def offer(hatch, order):
    try:
        hatch.put(order, timeout=0.1)
    except queue.Full:
        return False
    return True


def next_order(hatch, patience):
    try:
        return hatch.get(timeout=patience)
    except queue.Empty:
        return None
