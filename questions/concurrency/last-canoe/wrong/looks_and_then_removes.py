# fails: test_rival_takes_the_first
def rent(rack):
    try:
        canoe = rack[0]
        rack.remove(canoe)
        return canoe
    except (IndexError, ValueError):
        return None
