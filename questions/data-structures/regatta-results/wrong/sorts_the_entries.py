# fails: test_entries_are_kept
def standings(boats):
    boats.sort(key=lambda boat: (-boat[1], boat[2]))
    return [boat[0] for boat in boats]
