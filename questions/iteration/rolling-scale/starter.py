from collections.abc import Callable, Generator


class Tare(Exception):
    """Sets the scale back to 0."""


def scale(report: Callable[[int], None]) -> Generator[int, int, None]:
    """Take grams by `send` and give the total since the last Tare; report all that was weighed at the end."""
    total = 0
    while True:
        total += yield total
