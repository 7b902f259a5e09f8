from collections.abc import Callable, Iterable


def lift_panel(floors: Iterable[str], send: Callable[[str], str]) -> dict[str, Callable[[], str]]:
    """Return a button for each floor: a function that sends the lift there."""
    buttons = {}
    for floor in floors:
        buttons[floor] = lambda floor=floor: send(floor)
    return buttons
