from collections.abc import Callable, Iterable


def collect(
    lines: Iterable[str], resolve: Callable[[str], str], report: Callable[[int, str, Exception], None]
) -> dict[str, int]:
    """Return the number of owls at each station; bad lines are reported and skipped."""
    totals: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        try:
            code, count = line.split(";")
            station, owls = resolve(code), int(count)
        except (ValueError, KeyError) as error:
            report(number, line, error)
        else:
            totals[station] = totals.get(station, 0) + owls
    return totals
