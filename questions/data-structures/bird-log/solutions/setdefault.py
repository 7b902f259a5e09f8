from collections.abc import Iterable


def times_by_bird(log: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Return the times at which each bird was seen, in the order of the log."""
    times = {}
    for bird, time in log:
        times.setdefault(bird, []).append(time)
    return times
