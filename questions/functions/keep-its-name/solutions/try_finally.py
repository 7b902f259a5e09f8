import functools
from collections.abc import Callable


def counted(function: Callable) -> Callable:
    """Count the calls of `function` in its attribute `calls`."""

    def wrapper(*args, **kwargs):
        try:
            return function(*args, **kwargs)
        finally:
            wrapper.calls += 1

    functools.update_wrapper(wrapper, function)
    wrapper.calls = 0
    return wrapper
