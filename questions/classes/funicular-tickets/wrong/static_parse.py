# fails: test_parse_of_a_subclass
class Ticket:
    def __init__(self, kind, cents):
        self.kind = kind
        self.cents = cents

    @staticmethod
    def parse(text):
        kind, cents = text.split()
        return Ticket(kind, int(cents))

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
