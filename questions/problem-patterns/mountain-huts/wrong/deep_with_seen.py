# fails: test_direct, test_any_order_of_paths, test_detour_closes_nothing
def route(paths, start, goal, seen=None):
    seen = {start} if seen is None else seen
    if start == goal:
        return [start]
    for hut in paths[start]:
        if hut not in seen:
            seen.add(hut)
            rest = route(paths, hut, goal, seen)
            if rest is not None:
                return [start, *rest]
    return None
