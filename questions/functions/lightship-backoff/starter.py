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
        return function

    return decorate
