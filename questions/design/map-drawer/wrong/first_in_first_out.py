# fails: test_use_counts
class MapDrawer:
    def __init__(self, draw, capacity):
        self._draw, self._capacity, self._images = draw, capacity, {}

    def get(self, sheet):
        if sheet not in self._images:
            image = self._draw(sheet)
            if len(self._images) == self._capacity:
                del self._images[next(iter(self._images))]
            self._images[sheet] = image
        return self._images[sheet]

    def __contains__(self, sheet):
        return sheet in self._images

    def __len__(self):
        return len(self._images)
