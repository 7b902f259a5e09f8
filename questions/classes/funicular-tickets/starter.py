class Ticket:
    """A ticket of some kind, such as "adult", with its price in cents."""

    def __init__(self, kind: str, cents: int) -> None:
        self.set_kind(kind)
        self.set_cents(cents)

    def get_kind(self) -> str:
        return self._kind

    def set_kind(self, kind: str) -> None:
        self._kind = kind

    def get_cents(self) -> int:
        return self._cents

    def set_cents(self, cents: int) -> None:
        if cents < 0:
            raise ValueError(f"a price cannot be negative: {cents}")
        self._cents = cents

    def get_label(self) -> str:
        return f"{self.get_kind()} {self.get_cents() / 100:.2f}"


def parse_ticket(text: str) -> Ticket:
    """Make a ticket from a text such as "adult 250"."""
    kind, cents = text.split()
    return Ticket(kind, int(cents))
