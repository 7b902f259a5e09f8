# fails: test_order_of_entry
def standings(boats):
    ranked = sorted((-points, seconds, name) for name, points, seconds in boats)
    return [name for _, _, name in ranked]
