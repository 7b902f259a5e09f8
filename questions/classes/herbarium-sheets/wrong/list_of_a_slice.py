# fails: test_slice_is_a_herbarium
from collections.abc import Sequence


class Herbarium(Sequence):
    def __init__(self, sheets):
        self._sheets = list(sheets)

    def __len__(self):
        return len(self._sheets)

    def __getitem__(self, place):
        return self._sheets[place]
