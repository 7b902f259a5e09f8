# fails: test_neighbours, test_all_old
def sort_out(crate, limit):
    overripe = []
    position = 0
    while position < len(crate):
        if crate[position] > limit:
            overripe.append(crate.pop(position))
        position += 1
    return overripe
