# fails: test_many_in_use, test_freed, test_developed_again
import functools
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
        self.photo = functools.lru_cache(maxsize=128)(develop)
