import functools
from collections.abc import Callable


def counted(function: Callable) -> Callable:
    """Count the calls of `function` in its attribute `calls`."""

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)

    wrapper.calls = 0
    return wrapper
