from collections.abc import Callable, Iterable


def lift_panel(floors: Iterable[str], send: Callable[[str], str]) -> dict[str, Callable[[], str]]:
    """Return a button for each floor: a function that sends the lift there."""

    def button_for(floor: str) -> Callable[[], str]:
        return lambda: send(floor)

    return {floor: button_for(floor) for floor in floors}
