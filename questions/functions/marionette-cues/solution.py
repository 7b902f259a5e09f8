from collections.abc import Callable

CUES: dict[str, Callable[[int], int]] = {
    "raise": lambda height: height + 10,
    "lower": lambda height: max(0, height - 10),
    "drop": lambda height: 0,
    "bow": lambda height: height // 2,
}


def perform(cue: str, height: int) -> int:
    """Return the height of the marionette after the cue; an unknown cue is a ValueError."""
    if cue not in CUES:
        raise ValueError(f"no such cue: {cue}")
    return CUES[cue](height)
