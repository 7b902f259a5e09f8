from collections import deque


def route(paths: dict[str, list[str]], start: str, goal: str) -> list[str] | None:
    """Return the huts of a way with the fewest paths from start to goal, or None if there is none."""
    came_from = {start: None}
    queue = deque([start])
    while queue:
        hut = queue.popleft()
        if hut == goal:
            return _way_to(hut, came_from)
        for following in paths[hut]:
            if following not in came_from:
                came_from[following] = hut
                queue.append(following)
    return None


def _way_to(hut: str | None, came_from: dict[str, str | None]) -> list[str]:
    way = []
    while hut is not None:
        way.append(hut)
        hut = came_from[hut]
    return way[::-1]
