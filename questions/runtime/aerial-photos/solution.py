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
    """Gives out photos, each developed once as long as it is in use."""

    def __init__(self, develop: Callable[[str], Photo]) -> None:
        self._develop = develop
        self._photos = weakref.WeakValueDictionary()

    def photo(self, name: str) -> Photo:
        """Return the photo of this name."""
        photo = self._photos.get(name)
        if photo is None:
            photo = self._photos[name] = self._develop(name)
        return photo
