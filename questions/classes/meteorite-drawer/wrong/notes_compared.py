# fails: test_notes_do_not_count, test_hash
from dataclasses import dataclass, field


@dataclass(frozen=True, order=True)
class Meteorite:
    year: int
    name: str
    grams: float
    notes: list[str] = field(default_factory=list)

    def __post_init__(self):
        if self.grams <= 0:
            raise ValueError("a meteorite must weigh something")
