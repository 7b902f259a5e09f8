import threading
from collections.abc import Callable


class Desk:
    """Hands out an open dictionary to each thread."""

    def __init__(self, open_dictionary: Callable[[], object]) -> None:
        self.open_dictionary = open_dictionary
        self.local = threading.local()

    def dictionary(self) -> object:
        """The dictionary of the thread that asks, opened when it asks first."""
        if not hasattr(self.local, "book"):
            self.local.book = self.open_dictionary()
        return self.local.book
