import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def timed(
    name: str, record: Callable[[str, float], None], clock: Callable[[], float] = time.time
) -> Iterator[None]:
    """Call `record(name, seconds)` at the end of a with block, or of each call of a decorated function."""
    yield
