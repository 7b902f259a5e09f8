from collections.abc import Callable, Iterator


class SensorSilent(Exception):
    """A sensor does not answer."""

    def __init__(self, sensor: str) -> None:
        super().__init__(f"{sensor} is silent")
        self.sensor = sensor


def errors_in(group: ExceptionGroup) -> Iterator[Exception]:
    """The errors of a group and of the groups within it."""
    for error in group.exceptions:
        if isinstance(error, ExceptionGroup):
            yield from errors_in(error)
        else:
            yield error


def watch(check_all: Callable[[], None], send_engineer: Callable[[str], None]) -> None:
    """Check all sensors, and send an engineer to the silent ones; other errors come out."""
    try:
        check_all()
    except* SensorSilent as silent:
        for error in errors_in(silent):
            send_engineer(error.sensor)
