def lone_sock(socks: list[str]) -> str | None:
    """Return the first sock on the line that has no equal on it, or None."""
    for sock in socks:
        if socks.count(sock) == 1:
            return sock
    return None
