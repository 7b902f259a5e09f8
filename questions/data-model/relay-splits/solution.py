def ends_and_middle(finish: list[str]) -> tuple[str, str, list[str]]:
    """Return the first, the last and a list of those between, of two or more swimmers."""
    first, *middle, last = finish
    return first, last, middle


def swap_lanes(lanes: list[str], a: int, b: int) -> None:
    """Swap the items at positions a and b, in place."""
    lanes[a], lanes[b] = lanes[b], lanes[a]


def is_plausible(seconds: float) -> bool:
    """Return whether a time is at least 9.5 and at most 90.0 seconds."""
    return 9.5 <= seconds <= 90.0
