from collections.abc import Callable


def lift(height: int) -> int:
    return height + 10


def lower(height: int) -> int:
    return max(0, height - 10)


def drop(height: int) -> int:
    return 0


def bow(height: int) -> int:
    return height // 2


CUES: dict[str, Callable[[int], int]] = {"raise": lift, "lower": lower, "drop": drop, "bow": bow}


def perform(cue: str, height: int) -> int:
    """Return the height of the marionette after the cue; an unknown cue is a ValueError."""
    try:
        move = CUES[cue]
    except KeyError:
        raise ValueError(f"no such cue: {cue}") from None
    return move(height)
