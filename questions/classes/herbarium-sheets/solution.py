from collections.abc import Iterable, Sequence


class Herbarium(Sequence):
    """Pressed plants on numbered sheets; cannot be changed."""

    def __init__(self, sheets: Iterable[str]) -> None:
        self._sheets = list(sheets)

    def __len__(self) -> int:
        return len(self._sheets)

    def __getitem__(self, place):
        if isinstance(place, slice):
            return Herbarium(self._sheets[place])
        return self._sheets[place]
