from collections.abc import Iterable, Iterator


def parse(line: str) -> tuple[str, int]:
    gauge, level = line.split()
    return gauge, int(level)


def readings(lines: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Yield (gauge, level) for each line that is neither blank nor a comment."""
    stripped = map(str.strip, lines)
    return map(parse, filter(lambda line: line and line[0] != "#", stripped))


def over(measured: Iterable[tuple[str, int]], limit: int) -> Iterator[tuple[str, int]]:
    """Yield the readings with a level above `limit`."""
    for gauge, level in measured:
        if level > limit:
            yield gauge, level


def first_alarms(lines: Iterable[str], limit: int, count: int) -> list[tuple[str, int]]:
    """Return the first `count` readings above `limit`, and read no further than the last of them."""
    alarms = over(readings(lines), limit)
    return [alarm for _, alarm in zip(range(count), alarms)]
