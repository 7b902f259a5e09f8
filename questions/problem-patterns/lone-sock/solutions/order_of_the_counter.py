from collections import Counter


def lone_sock(socks: list[str]) -> str | None:
    """Return the first sock on the line that has no equal on it, or None."""
    for sock, number in Counter(socks).items():
        if number == 1:
            return sock
    return None
