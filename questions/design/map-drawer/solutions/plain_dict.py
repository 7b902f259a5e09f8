from collections.abc import Callable


class MapDrawer:
    """Keeps the images of the sheets that were used last, up to `capacity` of them."""

    def __init__(self, draw: Callable[[str], object], capacity: int) -> None:
        self._draw = draw
        self._capacity = capacity
        self._images: dict[str, object] = {}

    def get(self, sheet: str) -> object:
        """Return the image of a sheet, from the drawer if it is there."""
        try:
            image = self._images.pop(sheet)
        except KeyError:
            image = self._draw(sheet)
            if len(self._images) >= self._capacity:
                del self._images[next(iter(self._images))]
        self._images[sheet] = image
        return image

    def __contains__(self, sheet: str) -> bool:
        return sheet in self._images

    def __len__(self) -> int:
        return len(self._images)
