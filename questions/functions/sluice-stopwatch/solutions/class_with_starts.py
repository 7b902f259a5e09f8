import time
from collections.abc import Callable
from contextlib import ContextDecorator


class timed(ContextDecorator):
    """Call `record(name, seconds)` at the end of a with block, or of each call of a decorated function."""

    def __init__(
        self, name: str, record: Callable[[str, float], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.name, self.record, self.clock = name, record, clock
        self.starts: list[float] = []

    def __enter__(self) -> None:
        self.starts.append(self.clock())

    def __exit__(self, *exc_info) -> None:
        self.record(self.name, self.clock() - self.starts.pop())
