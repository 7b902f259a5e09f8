# fails: test_generators, test_generators_of_different_lengths
def differences(gate, stone):
    if len(gate) != len(stone):
        raise ValueError("the ledgers have different lengths")
    return [(number, before - after) for number, (before, after) in enumerate(zip(gate, stone), 1) if before > after]
