from collections.abc import Iterable, Iterator
from itertools import islice


def readings(lines: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Yield (gauge, level) for each line that is neither blank nor a comment."""
    for line in lines:
        line = line.strip()
        if line and not line.startswith("#"):
            gauge, level = line.split()
            yield gauge, int(level)


def over(measured: Iterable[tuple[str, int]], limit: int) -> Iterator[tuple[str, int]]:
    """Yield the readings with a level above `limit`."""
    return ((gauge, level) for gauge, level in measured if level > limit)


def first_alarms(lines: Iterable[str], limit: int, count: int) -> list[tuple[str, int]]:
    """Return the first `count` readings above `limit`, and read no further than the last of them."""
    return list(islice(over(readings(lines), limit), count))
