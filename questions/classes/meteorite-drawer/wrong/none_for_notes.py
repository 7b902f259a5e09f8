# fails: test_own_notes
from dataclasses import dataclass, field


@dataclass(frozen=True, order=True)
class Meteorite:
    year: int
    name: str
    grams: float
    notes: list = field(default=None, compare=False)

    def __post_init__(self):
        if self.grams <= 0:
            raise ValueError("a meteorite must weigh something")
