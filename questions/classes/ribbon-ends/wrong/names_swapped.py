# fails: test_sum, test_number_on_the_right, test_number_on_the_left, test_other_operand_is_asked, test_number, test_other_operand_is_asked_for_equality
class Ribbon:
    def __init__(self, cm):
        self.cm = cm

    def __repr__(self):
        return f"Ribbon({self.cm})"

    def __hash__(self):
        return hash(self.cm)

    def __eq__(self, other):
        if not isinstance(other, Ribbon):
            raise NotImplementedError
        return self.cm == other.cm

    def __add__(self, other):
        if not isinstance(other, Ribbon):
            raise NotImplementedError
        return Ribbon(self.cm + other.cm)

    __radd__ = __add__
