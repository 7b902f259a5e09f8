def standings(boats: list[tuple[str, int, int]]) -> list[str]:
    """Return the names of the boats from first to last."""
    by_time = sorted(boats, key=lambda boat: boat[2])
    return [name for name, _, _ in sorted(by_time, key=lambda boat: boat[1], reverse=True)]
