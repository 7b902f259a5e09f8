from collections.abc import Iterable, Iterator
from itertools import chain

Entry = tuple[int, dict]


def merged(*logs: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the entries of all logs in the order of time; of equal times, the first log's first."""
    return iter(sorted(chain(*logs), key=lambda entry: entry[0]))
