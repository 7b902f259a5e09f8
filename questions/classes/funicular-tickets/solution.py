class Ticket:
    """A ticket of some kind, such as "adult", with its price in cents."""

    def __init__(self, kind: str, cents: int) -> None:
        self.kind = kind
        self.cents = cents

    @classmethod
    def parse(cls, text: str) -> "Ticket":
        """Make a ticket from a text such as "adult 250"."""
        kind, cents = text.split()
        return cls(kind, int(cents))

    @property
    def cents(self) -> int:
        return self._cents

    @cents.setter
    def cents(self, cents: int) -> None:
        if cents < 0:
            raise ValueError(f"a price cannot be negative: {cents}")
        self._cents = cents

    @property
    def label(self) -> str:
        return f"{self.kind} {self.cents / 100:.2f}"
