from collections.abc import Callable

CUES: dict[str, Callable[[int], int]] = {}


def perform(cue: str, height: int) -> int:
    """Return the height of the marionette after the cue; an unknown cue is a ValueError."""
    if cue == "raise":
        return height + 10
    elif cue == "lower":
        return max(0, height - 10)
    elif cue == "drop":
        return 0
    elif cue == "bow":
        return height // 2
    else:
        raise ValueError(f"no such cue: {cue}")
