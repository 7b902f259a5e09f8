# fails: test_seconds
def standings(boats):
    ranked = sorted(boats, key=lambda boat: (boat[1], boat[2]), reverse=True)
    return [boat[0] for boat in ranked]
