from collections.abc import Callable


def at(hour: int, figures: dict[int, list[Callable]]) -> Callable:
    """Return a decorator that adds the function to the figures of the hour."""

    def decorate(function: Callable) -> Callable:
        figures.setdefault(hour, []).append(function)

    return decorate
