# A list that contains itself, and a list a hundred thousand deep
# verdict: failed
# says: 0 of 2 tests pass
# tests: number failed, word failed


def double(value):
    nested = []
    if value == 2:
        nested.append(nested)
        return nested
    for _ in range(100_000):
        nested = [nested]
    return nested
