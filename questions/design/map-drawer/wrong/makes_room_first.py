# fails: test_failure
from collections import OrderedDict


class MapDrawer:
    def __init__(self, draw, capacity):
        self._draw, self._capacity, self._images = draw, capacity, OrderedDict()

    def get(self, sheet):
        if sheet in self._images:
            self._images.move_to_end(sheet)
            return self._images[sheet]
        if len(self._images) == self._capacity:
            self._images.popitem(last=False)
        self._images[sheet] = image = self._draw(sheet)
        return image

    def __contains__(self, sheet):
        return sheet in self._images

    def __len__(self):
        return len(self._images)
