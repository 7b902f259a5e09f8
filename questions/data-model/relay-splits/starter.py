def ends_and_middle(finish: list[str]) -> tuple[str, str, list[str]]:
    """Return the first, the last and a list of those between, of two or more swimmers."""
    first = finish[0]
    last = finish[len(finish) - 1]
    middle = []
    for position in range(1, len(finish) - 1):
        middle.append(finish[position])
    return first, last, middle


def swap_lanes(lanes: list[str], a: int, b: int) -> None:
    """Swap the items at positions a and b, in place."""
    kept = lanes[a]
    lanes[a] = lanes[b]
    lanes[b] = kept


def is_plausible(seconds: float) -> bool:
    """Return whether a time is at least 9.5 and at most 90.0 seconds."""
    return seconds >= 9.5 and seconds <= 90.0
