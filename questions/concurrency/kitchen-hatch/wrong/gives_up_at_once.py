# fails: test_empty_hatch, test_late_order
import queue


def offer(hatch, order):
    try:
        hatch.put_nowait(order)
    except queue.Full:
        return False
    return True


def next_order(hatch, patience):
    try:
        return hatch.get_nowait()
    except queue.Empty:
        return None
