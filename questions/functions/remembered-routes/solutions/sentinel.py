import functools
from collections.abc import Callable

_MISSING = object()


def memoise(function: Callable) -> Callable:
    """Return a function that works each result out once and then remembers it."""
    results = {}

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        key = (args, tuple(sorted(kwargs.items(), key=lambda pair: pair[0])))
        try:
            result = results.get(key, _MISSING)
        except TypeError:
            return function(*args, **kwargs)
        if result is _MISSING:
            result = results[key] = function(*args, **kwargs)
        return result

    return wrapper
