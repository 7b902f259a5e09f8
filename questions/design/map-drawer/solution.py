from collections import OrderedDict
from collections.abc import Callable


class MapDrawer:
    """Keeps the images of the sheets that were used last, up to `capacity` of them."""

    def __init__(self, draw: Callable[[str], object], capacity: int) -> None:
        self._draw = draw
        self._capacity = capacity
        self._images: OrderedDict[str, object] = OrderedDict()

    def get(self, sheet: str) -> object:
        """Return the image of a sheet, from the drawer if it is there."""
        if sheet not in self._images:
            self._images[sheet] = self._draw(sheet)
            if len(self._images) > self._capacity:
                self._images.popitem(last=False)
        self._images.move_to_end(sheet)
        return self._images[sheet]

    def __contains__(self, sheet: str) -> bool:
        return sheet in self._images

    def __len__(self) -> int:
        return len(self._images)
