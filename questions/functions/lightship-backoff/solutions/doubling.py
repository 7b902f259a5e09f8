import functools
import itertools
import random
import time
from collections.abc import Callable


def retry(
    *,
    tries: int,
    on: type[Exception] | tuple[type[Exception], ...],
    base: float,
    cap: float,
    deadline: float,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
    uniform: Callable[[float, float], float] = random.uniform,
) -> Callable:
    """Return a decorator that calls again after `on`, with capped, jittered waits that end within `deadline`."""

    def decorate(function: Callable) -> Callable:
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            start, longest = clock(), base
            for call in itertools.count(1):
                try:
                    return function(*args, **kwargs)
                except on:
                    if call == tries:
                        raise
                    wait = uniform(0, min(cap, longest))
                    if clock() + wait - start > deadline:
                        raise
                    sleep(wait)
                    longest *= 2

        return wrapper

    return decorate
