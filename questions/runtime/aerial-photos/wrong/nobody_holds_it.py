# fails: test_gives_the_photo, test_same_object, test_developed_once, test_other_name, test_empty_photo, test_many_in_use, test_freed, test_developed_again, test_desks_are_apart
import weakref
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
        self._photos = weakref.WeakValueDictionary()

    def photo(self, name):
        if name not in self._photos:
            self._photos[name] = self._develop(name)
        return self._photos[name]
