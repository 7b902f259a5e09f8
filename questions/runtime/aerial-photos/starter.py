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
        self._photos = {}

    def photo(self, name: str) -> Photo:
        """Return the photo of this name."""
        if name not in self._photos:
            self._photos[name] = self._develop(name)
        return self._photos[name]
