from collections import deque


def rent(rack: deque[str]) -> str | None:
    """Take the canoe that has hung longest on the rack; None when there is none."""
    if not rack:
        return None
    return rack.popleft()
