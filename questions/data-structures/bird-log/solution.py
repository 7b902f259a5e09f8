from collections import defaultdict
from collections.abc import Iterable


def times_by_bird(log: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Return the times at which each bird was seen, in the order of the log."""
    times = defaultdict(list)
    for bird, time in log:
        times[bird].append(time)
    return dict(times)
