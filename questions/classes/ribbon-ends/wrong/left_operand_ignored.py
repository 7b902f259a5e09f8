# fails: test_number_on_the_left
class Ribbon:
    def __init__(self, cm):
        self.cm = cm

    def __repr__(self):
        return f"Ribbon({self.cm})"

    def __hash__(self):
        return hash(self.cm)

    def __eq__(self, other):
        if isinstance(other, Ribbon):
            return self.cm == other.cm
        return NotImplemented

    def __add__(self, other):
        if isinstance(other, Ribbon):
            return Ribbon(self.cm + other.cm)
        return NotImplemented

    def __radd__(self, other):
        return self
