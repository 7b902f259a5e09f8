# fails: test_rival_takes_the_last, test_rival_takes_the_first, test_equal_names
def rent(rack):
    if len(rack) > 0:
        return rack.popleft()
    return None
