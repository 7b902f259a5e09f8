# fails: test_only_the_asked_for_move
CUES = {
    "raise": lambda height: height + 10,
    "lower": lambda height: max(0, height - 10),
    "drop": lambda height: 0,
    "bow": lambda height: height // 2,
}


def perform(cue, height):
    if cue not in CUES:
        raise ValueError(f"no such cue: {cue}")
    heights = {name: move(height) for name, move in CUES.items()}
    return heights[cue]
