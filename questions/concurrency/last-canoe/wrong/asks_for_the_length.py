# fails: test_rival_takes_the_last
def rent(rack):
    if len(rack) > 0:
        return rack.popleft()
    return None
