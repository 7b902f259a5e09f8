# fails: test_unknown_cue
CUES = {
    "raise": lambda height: height + 10,
    "lower": lambda height: max(0, height - 10),
    "drop": lambda height: 0,
    "bow": lambda height: height // 2,
}


def perform(cue, height):
    return CUES.get(cue, lambda height: height)(height)
