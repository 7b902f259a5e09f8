class Ribbon:
    """A length of ribbon in whole centimetres."""

    def __init__(self, cm: int) -> None:
        self.cm = cm

    def __repr__(self) -> str:
        return f"Ribbon({self.cm})"

    def __hash__(self) -> int:
        return hash(self.cm)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Ribbon):
            return NotImplemented
        return self.cm == other.cm

    def __add__(self, other: object) -> "Ribbon":
        if not isinstance(other, Ribbon):
            return NotImplemented
        return Ribbon(self.cm + other.cm)

    def __radd__(self, other: object) -> "Ribbon":
        return self if other == 0 else NotImplemented
