from collections.abc import Iterator


def descent(variety: str, grafts: dict[str, list[str]]) -> Iterator[tuple[str, int]]:
    """Yield (variety, generations) for all that descends from the variety, each followed by its own descent."""
    branches = [iter(grafts.get(variety, []))]
    while branches:
        child = next(branches[-1], None)
        if child is None:
            branches.pop()
        else:
            yield child, len(branches)
            branches.append(iter(grafts.get(child, [])))
