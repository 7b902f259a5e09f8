from collections.abc import Iterator


def descent(variety: str, grafts: dict[str, list[str]], generations: int = 1) -> Iterator[tuple[str, int]]:
    """Yield (variety, generations) for all that descends from the variety, each followed by its own descent."""
    for child in grafts.get(variety, []):
        yield child, generations
        descent(child, grafts, generations + 1)
