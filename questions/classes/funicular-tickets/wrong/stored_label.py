# fails: test_label_follows, test_label_cannot_be_assigned
class Ticket:
    def __init__(self, kind, cents):
        self.kind = kind
        self.cents = cents
        self.label = f"{kind} {cents / 100:.2f}"

    @classmethod
    def parse(cls, text):
        kind, cents = text.split()
        return cls(kind, int(cents))

    @property
    def cents(self):
        return self._cents

    @cents.setter
    def cents(self, cents):
        if cents < 0:
            raise ValueError("a price cannot be negative")
        self._cents = cents
