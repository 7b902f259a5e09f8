# fails: test_same_object, test_developed_once, test_empty_photo, test_many_in_use
from collections.abc import Callable


class Photo:
    """A developed photo."""

    def __init__(self, name: str, pixels: bytes) -> None:
        self.name = name
        self.pixels = pixels

    def __len__(self) -> int:
        return len(self.pixels)

class PhotoDesk:
    def __init__(self, develop):
        self._develop = develop

    def photo(self, name):
        return self._develop(name)
