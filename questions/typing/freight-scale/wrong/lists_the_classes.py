# fails: test_sequences, test_numbers
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
    if type(load) in (int, float):
        return load
    if type(load) in (Crate, CoolCrate):
        return load.kilos()
    if type(load) in (list, tuple):
        return sum(weigh(part) for part in load)
    raise TypeError(f"cannot weigh {load!r}")
