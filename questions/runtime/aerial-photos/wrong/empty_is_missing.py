# fails: test_empty_photo
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
        photo = self._photos.get(name)
        if not photo:
            photo = self._develop(name)
            self._photos[name] = photo
        return photo
