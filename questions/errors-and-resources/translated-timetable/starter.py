from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def translated(
    source: type[Exception] | tuple[type[Exception], ...], target: type[Exception]
) -> Iterator[None]:
    """Turn exceptions of the block that are a `source` into a `target`."""
    yield
