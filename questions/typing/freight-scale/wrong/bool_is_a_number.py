# fails: test_bool
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
    if isinstance(load, (int, float)):
        return load
    if isinstance(load, Crate):
        return load.kilos()
    if isinstance(load, (list, tuple)):
        return sum(weigh(part) for part in load)
    raise TypeError(f"cannot weigh {load!r}")
