import queue


def offer(hatch: queue.Queue, order: str) -> bool:
    """Push the order through the hatch without waiting; False when the hatch is full."""
    try:
        hatch.put_nowait(order)
    except queue.Full:
        return False
    return True


def next_order(hatch: queue.Queue, patience: float) -> str | None:
    """Take the oldest order, waiting `patience` seconds at most; None when none has come by then."""
    try:
        return hatch.get(timeout=patience)
    except queue.Empty:
        return None
