# fails: test_rival_takes_the_first, test_equal_names
def rent(rack):
    try:
        canoe = rack[0]
        rack.remove(canoe)
        return canoe
    except (IndexError, ValueError):
        return None
