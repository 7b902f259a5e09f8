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


def weigh(load: object) -> float:
    """Return the kilos of a number, a crate, or a list or tuple of loads; anything else is a TypeError."""
    match load:
        case int() | float() if not isinstance(load, bool):
            return load
        case Crate():
            return load.kilos()
        case list() | tuple():
            return sum(map(weigh, load))
        case _:
            raise TypeError(f"cannot weigh {load!r}")
