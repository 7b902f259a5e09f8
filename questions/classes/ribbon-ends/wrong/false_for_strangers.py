# fails: test_other_operand_is_asked_for_equality
class Ribbon:
    def __init__(self, cm):
        self.cm = cm

    def __repr__(self):
        return f"Ribbon({self.cm})"

    def __hash__(self):
        return hash(self.cm)

    def __eq__(self, other):
        return isinstance(other, Ribbon) and self.cm == other.cm

    def __add__(self, other):
        if not isinstance(other, Ribbon):
            return NotImplemented
        return Ribbon(self.cm + other.cm)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented
