# fails: test_table_holds_functions, test_new_cue
CUES = {}


def perform(cue, height):
    moves = {"raise": height + 10, "lower": max(0, height - 10), "drop": 0, "bow": height // 2}
    if cue not in moves:
        raise ValueError(f"no such cue: {cue}")
    return moves[cue]
