from collections import Counter


def lone_sock(socks: list[str]) -> str | None:
    """Return the first sock on the line that has no equal on it, or None."""
    numbers = Counter(socks)
    return next((sock for sock in socks if numbers[sock] == 1), None)
