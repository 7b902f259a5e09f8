from collections.abc import Callable, Generator


class Tare(Exception):
    """Sets the scale back to 0."""


def scale(report: Callable[[int], None]) -> Generator[int, int, None]:
    """Take grams by `send` and give the total since the last Tare; report all that was weighed at the end."""
    total = weighed = 0
    try:
        while True:
            try:
                grams = yield total
            except Tare:
                total = 0
            else:
                total += grams
                weighed += grams
    finally:
        report(weighed)
