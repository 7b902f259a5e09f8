# fails: test_every_place
def first_bitter(wheels, is_bitter):
    low, high = 0, len(wheels)
    while low < high:
        middle = (low + high) // 2
        if is_bitter(wheels[middle]):
            high = middle - 1
        else:
            low = middle + 1
    return low if low < len(wheels) else None
