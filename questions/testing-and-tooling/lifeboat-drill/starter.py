class EngineError(Exception):
    """The engine of a boat does not start."""


class NoBoat(Exception):
    """None of the boats started."""


class Boat:
    """A boat that starts."""

    def start(self):
        pass


def check_launch(launch) -> None:
    """Raise an exception unless `launch` does what it should."""
    boat = Boat()
    assert launch([boat]) is boat
