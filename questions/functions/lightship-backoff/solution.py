import functools
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
            end = clock() + deadline
            for attempt in range(tries):
                try:
                    return function(*args, **kwargs)
                except on:
                    wait = uniform(0, min(cap, base * 2**attempt))
                    if attempt + 1 == tries or clock() + wait > end:
                        raise
                sleep(wait)

        return wrapper

    return decorate
