from collections.abc import Callable


class Desk:
    """Hands out an open dictionary."""

    def __init__(self, open_dictionary: Callable[[], object]) -> None:
        self.open_dictionary = open_dictionary
        self.book: object = None

    def dictionary(self) -> object:
        """The dictionary of the thread that asks, opened when it asks first."""
        if self.book is None:
            self.book = self.open_dictionary()
        return self.book
