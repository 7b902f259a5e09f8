# fails: test_circles, test_grid
from collections import deque


def route(paths, start, goal):
    queue = deque([[start]])
    while queue:
        way = queue.popleft()
        if way[-1] == goal:
            return way
        for hut in paths[way[-1]]:
            queue.append([*way, hut])
    return None
