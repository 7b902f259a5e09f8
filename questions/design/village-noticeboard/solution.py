from collections import defaultdict
from collections.abc import Callable
from itertools import count

Reader = Callable[[str], object]


class Noticeboard:
    """Tells readers of new notices on their topics."""

    def __init__(self, on_error: Callable[[Reader, Exception], object]) -> None:
        self._on_error = on_error
        self._numbers = count()
        self._readers: defaultdict[str, dict[int, Reader]] = defaultdict(dict)

    def subscribe(self, topic: str, reader: Reader) -> Callable[[], None]:
        """Add a reader to a topic, and return a function that cancels this subscription."""
        number = next(self._numbers)
        self._readers[topic][number] = reader

        def cancel() -> None:
            self._readers[topic].pop(number, None)

        return cancel

    def publish(self, topic: str, notice: str) -> None:
        """Tell all readers of the topic, in the order of subscription."""
        readers = self._readers[topic]
        for number, reader in list(readers.items()):
            if number in readers:
                try:
                    reader(notice)
                except Exception as error:
                    self._on_error(reader, error)
