# fails: test_two_loops
from collections.abc import Sequence


class Herbarium(Sequence):
    def __init__(self, sheets):
        self._sheets = list(sheets)

    def __len__(self):
        return len(self._sheets)

    def __getitem__(self, place):
        if isinstance(place, slice):
            return Herbarium(self._sheets[place])
        return self._sheets[place]

    def __iter__(self):
        self._next = 0
        return self

    def __next__(self):
        if self._next == len(self._sheets):
            raise StopIteration
        self._next += 1
        return self._sheets[self._next - 1]
