from collections.abc import Callable, Iterable
from functools import partial


def lift_panel(floors: Iterable[str], send: Callable[[str], str]) -> dict[str, Callable[[], str]]:
    """Return a button for each floor: a function that sends the lift there."""
    return {floor: partial(send, floor) for floor in floors}
