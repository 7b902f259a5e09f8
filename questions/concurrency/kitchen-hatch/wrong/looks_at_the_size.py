# fails: test_rival_fills_the_hatch, test_jammed_hatch
import queue


def offer(hatch, order):
    if hatch.qsize() < hatch.maxsize:
        hatch.put(order)
        return True
    return False


def next_order(hatch, patience):
    try:
        return hatch.get(timeout=patience)
    except queue.Empty:
        return None
