def route(paths: dict[str, list[str]], start: str, goal: str) -> list[str] | None:
    """Return the huts of a way with the fewest paths from start to goal, or None if there is none."""
    if start == goal:
        return [start]
    for hut in paths[start]:
        rest = route(paths, hut, goal)
        if rest is not None:
            return [start, *rest]
    return None
