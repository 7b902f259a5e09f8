# fails: test_few_tastings, test_none_twice
def first_bitter(wheels, is_bitter):
    if not wheels:
        return None
    low, high = 0, len(wheels) - 1
    while low < high:
        middle = (low + high) // 2
        if is_bitter(wheels[middle]):
            high = middle
        else:
            low = middle + 1
    return low if is_bitter(wheels[low]) else None
