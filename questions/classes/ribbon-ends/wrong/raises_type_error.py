# fails: test_sum, test_other_operand_is_asked
class Ribbon:
    def __init__(self, cm):
        self.cm = cm

    def __repr__(self):
        return f"Ribbon({self.cm})"

    def __hash__(self):
        return hash(self.cm)

    def __eq__(self, other):
        if not isinstance(other, Ribbon):
            return NotImplemented
        return self.cm == other.cm

    def __add__(self, other):
        if not isinstance(other, Ribbon):
            raise TypeError("only ribbons can be added to ribbons")
        return Ribbon(self.cm + other.cm)
