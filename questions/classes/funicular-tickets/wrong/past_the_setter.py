# fails: test_negative_price_at_first, test_kind_is_plain
class Ticket:
    def __init__(self, kind, cents):
        self._kind = kind
        self._cents = cents

    @classmethod
    def parse(cls, text):
        kind, cents = text.split()
        return cls(kind, int(cents))

    @property
    def kind(self):
        return self._kind

    @kind.setter
    def kind(self, kind):
        self._kind = kind

    @property
    def cents(self):
        return self._cents

    @cents.setter
    def cents(self, cents):
        if cents < 0:
            raise ValueError("a price cannot be negative")
        self._cents = cents

    @property
    def label(self):
        return f"{self.kind} {self.cents / 100:.2f}"
