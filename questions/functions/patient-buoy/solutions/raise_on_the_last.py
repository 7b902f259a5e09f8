import functools
from collections.abc import Callable


def retry(tries: int, on: type[Exception] | tuple[type[Exception], ...] = Exception) -> Callable:
    """Return a decorator that calls the function again, up to `tries` times in all, when it raises one of `on`."""
    if tries < 1:
        raise ValueError(f"tries must be at least 1, not {tries}")

    def decorate(function: Callable) -> Callable:
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(1, tries + 1):
                try:
                    return function(*args, **kwargs)
                except on:
                    if attempt == tries:
                        raise

        return wrapper

    return decorate
