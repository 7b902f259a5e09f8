import heapq
from collections.abc import Iterable, Iterator
from operator import itemgetter

Entry = tuple[int, dict]


def merged(*logs: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the entries of all logs in the order of time; of equal times, the first log's first."""
    return heapq.merge(*logs, key=itemgetter(0))
