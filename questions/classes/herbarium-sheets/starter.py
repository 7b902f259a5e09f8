from collections.abc import Iterable


class Herbarium:
    """Pressed plants on numbered sheets; cannot be changed."""

    def __init__(self, sheets: Iterable[str]) -> None:
        self._sheets = list(sheets)

    def size(self) -> int:
        return len(self._sheets)

    def sheet_at(self, place: int) -> str:
        return self._sheets[place]

    def has(self, name: str) -> bool:
        for i in range(self.size()):
            if self.sheet_at(i) == name:
                return True
        return False

    def all_sheets(self) -> list[str]:
        return list(self._sheets)
