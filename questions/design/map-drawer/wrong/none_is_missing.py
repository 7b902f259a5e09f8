# fails: test_open_sea
from collections import OrderedDict


class MapDrawer:
    def __init__(self, draw, capacity):
        self._draw, self._capacity, self._images = draw, capacity, OrderedDict()

    def get(self, sheet):
        image = self._images.get(sheet)
        if image is None:
            image = self._draw(sheet)
        self._images[sheet] = image
        self._images.move_to_end(sheet)
        if len(self._images) > self._capacity:
            self._images.popitem(last=False)
        return image

    def __contains__(self, sheet):
        return sheet in self._images

    def __len__(self):
        return len(self._images)
