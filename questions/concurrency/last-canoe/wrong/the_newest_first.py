# fails: test_longest_on_the_rack
def rent(rack):
    try:
        return rack.pop()
    except IndexError:
        return None
