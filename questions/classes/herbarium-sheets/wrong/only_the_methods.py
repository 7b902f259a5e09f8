# fails: test_is_a_sequence, test_inherited
class Herbarium:
    def __init__(self, sheets):
        self._sheets = list(sheets)

    def __len__(self):
        return len(self._sheets)

    def __getitem__(self, place):
        if isinstance(place, slice):
            return Herbarium(self._sheets[place])
        return self._sheets[place]
