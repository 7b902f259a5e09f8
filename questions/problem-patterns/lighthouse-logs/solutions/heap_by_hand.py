import heapq
from collections.abc import Iterable, Iterator

Entry = tuple[int, dict]


def merged(*logs: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the entries of all logs in the order of time; of equal times, the first log's first."""
    heads = []
    for number, log in enumerate(map(iter, logs)):
        for entry in log:
            heads.append((entry[0], number, entry, log))
            break
    heapq.heapify(heads)
    while heads:
        _, number, entry, log = heads[0]
        yield entry
        for following in log:
            heapq.heapreplace(heads, (following[0], number, following, log))
            break
        else:
            heapq.heappop(heads)
