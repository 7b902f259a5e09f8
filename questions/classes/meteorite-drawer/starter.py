class Meteorite:
    """A find in the drawer: the year, its name, its weight, and what was noted about it."""

    def __init__(self, year: int, name: str, grams: float, notes: list[str] | None = None) -> None:
        if grams <= 0:
            raise ValueError(f"a meteorite must weigh something, not {grams} g")
        values = (("year", year), ("name", name), ("grams", grams), ("notes", [] if notes is None else notes))
        for attribute, value in values:
            object.__setattr__(self, attribute, value)

    def __setattr__(self, attribute: str, value: object) -> None:
        raise AttributeError(f"cannot change {attribute}")

    def __repr__(self) -> str:
        return f"Meteorite(year={self.year!r}, name={self.name!r}, grams={self.grams!r}, notes={self.notes!r})"

    def _key(self) -> tuple:
        return (self.year, self.name, self.grams)

    def __eq__(self, other: object) -> bool:
        return self._key() == other._key() if isinstance(other, Meteorite) else NotImplemented

    def __lt__(self, other: object) -> bool:
        return self._key() < other._key() if isinstance(other, Meteorite) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._key())
