def standings(boats: list[tuple[str, int, int]]) -> list[str]:
    """Return the names of the boats from first to last."""
    ranked = boats.sort(key=lambda boat: (boat[1], boat[2]), reverse=True)
    return [boat[0] for boat in ranked]
