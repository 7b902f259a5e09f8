import queue
import time


def offer(hatch: queue.Queue, order: str) -> bool:
    """Push the order through the hatch without waiting; False when the hatch is full."""
    if hatch.full():
        return False
    hatch.put(order)
    return True


def next_order(hatch: queue.Queue, patience: float) -> str | None:
    """Take the oldest order, waiting `patience` seconds at most; None when none has come by then."""
    if hatch.empty():
        time.sleep(patience)
        if hatch.empty():
            return None
    return hatch.get()
