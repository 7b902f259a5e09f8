from collections import deque


def rent(rack: deque[str]) -> str | None:
    """Take the canoe that has hung longest on the rack; None when there is none."""
    try:
        return rack.popleft()
    except IndexError:
        return None
