import queue


def offer(hatch: queue.Queue, order: str) -> bool:
    """Push the order through the hatch without waiting; False when the hatch is full."""
    try:
        hatch.put_nowait(order)
    except queue.Full:
        return False
    return True


def next_order(hatch: queue.Queue) -> str | None:
    """Take the oldest order without waiting; None when there is none."""
    try:
        return hatch.get_nowait()
    except queue.Empty:
        return None
