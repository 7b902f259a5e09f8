# fails: test_others, test_bool
class Crate:
    """A crate of so many kilos."""

    def __init__(self, net: float) -> None:
        self.net = net

    def kilos(self) -> float:
        return self.net


class CoolCrate(Crate):
    """A crate with ice on top."""

    def kilos(self) -> float:
        return self.net + 5


def weigh(load):
    if hasattr(load, "kilos"):
        return load.kilos()
    if hasattr(load, "__iter__"):
        return sum(weigh(part) for part in load)
    return float(load)
