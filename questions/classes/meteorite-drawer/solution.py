from dataclasses import dataclass, field


@dataclass(frozen=True, order=True)
class Meteorite:
    """A find in the drawer: the year, its name, its weight, and what was noted about it."""

    year: int
    name: str
    grams: float
    notes: list[str] = field(default_factory=list, compare=False)

    def __post_init__(self) -> None:
        if self.grams <= 0:
            raise ValueError(f"a meteorite must weigh something, not {self.grams} g")
