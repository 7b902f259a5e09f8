import functools
from collections.abc import Callable


def memoise(function: Callable) -> Callable:
    """Return a function that works each result out once and then remembers it."""
    results = {}

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        try:
            key = (args, frozenset(kwargs.items()))
            known = key in results
        except TypeError:  # an argument that cannot be hashed
            return function(*args, **kwargs)
        if not known:
            results[key] = function(*args, **kwargs)
        return results[key]

    return wrapper
