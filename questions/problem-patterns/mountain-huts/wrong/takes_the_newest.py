# fails: test_any_order_of_paths
def route(paths, start, goal):
    came_from = {start: None}
    waiting = [start]
    while waiting:
        hut = waiting.pop()
        if hut == goal:
            way = []
            while hut is not None:
                way.append(hut)
                hut = came_from[hut]
            return way[::-1]
        for following in paths[hut]:
            if following not in came_from:
                came_from[following] = hut
                waiting.append(following)
    return None
