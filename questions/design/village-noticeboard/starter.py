from collections.abc import Callable

Reader = Callable[[str], object]


class Noticeboard:
    """Tells readers of new notices on their topics."""

    def __init__(self, on_error: Callable[[Reader, Exception], object]) -> None:
        self._on_error = on_error

    def subscribe(self, topic: str, reader: Reader) -> Callable[[], None]:
        """Add a reader to a topic, and return a function that cancels this subscription."""
        return lambda: None

    def publish(self, topic: str, notice: str) -> None:
        """Tell all readers of the topic, in the order of subscription."""
