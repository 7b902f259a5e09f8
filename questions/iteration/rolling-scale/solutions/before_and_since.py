from collections.abc import Callable, Generator


class Tare(Exception):
    """Sets the scale back to 0."""


def scale(report: Callable[[int], None]) -> Generator[int, int, None]:
    """Take grams by `send` and give the total since the last Tare; report all that was weighed at the end."""
    weighed, total = 0, 0
    try:
        while True:
            try:
                total += yield total
            except Tare:
                weighed, total = weighed + total, 0
    finally:
        report(weighed + total)
