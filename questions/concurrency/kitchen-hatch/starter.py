import queue


def offer(hatch: queue.Queue, order: str) -> bool:
    """Push the order through the hatch without waiting; False when the hatch is full."""
    if hatch.full():
        return False
    hatch.put(order)
    return True


def next_order(hatch: queue.Queue) -> str | None:
    """Take the oldest order without waiting; None when there is none."""
    if hatch.empty():
        return None
    return hatch.get()
