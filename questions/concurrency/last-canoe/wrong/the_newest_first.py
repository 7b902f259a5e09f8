# fails: test_longest_on_the_rack, test_rival_takes_the_first
def rent(rack):
    try:
        return rack.pop()
    except IndexError:
        return None
