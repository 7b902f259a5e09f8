from collections.abc import Iterable, Iterator


def pairs(belt: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the skates of the belt two by two; a single one at the end is left out."""
    belt = iter(belt)
    return zip(belt, belt)
