from collections.abc import Iterable


def readings(lines: Iterable[str]) -> list[tuple[str, int]]:
    """Return (gauge, level) for each line that is neither blank nor a comment."""
    result = []
    for line in lines:
        line = line.strip()
        if line and not line.startswith("#"):
            gauge, level = line.split()
            result.append((gauge, int(level)))
    return result


def over(measured: Iterable[tuple[str, int]], limit: int) -> list[tuple[str, int]]:
    """Return the readings with a level above `limit`."""
    return [(gauge, level) for gauge, level in measured if level > limit]


def first_alarms(lines: Iterable[str], limit: int, count: int) -> list[tuple[str, int]]:
    """Return the first `count` readings above `limit`."""
    return over(readings(lines), limit)[:count]
