# fails: test_own_notes, test_sorted, test_weight
from dataclasses import dataclass, field

NO_NOTES = []


@dataclass(frozen=True)
class Meteorite:
    year: int
    name: str
    grams: float
    notes: list[str] = field(default_factory=lambda: NO_NOTES, compare=False)
