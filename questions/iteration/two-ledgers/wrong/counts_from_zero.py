# fails: test_losses, test_generators
def differences(gate, stone):
    pairs = zip(gate, stone, strict=True)
    return [(number, before - after) for number, (before, after) in enumerate(pairs) if before > after]
