# fails: test_rival_takes_the_first
def rent(rack):
    try:
        canoe = rack[0]
        rack.popleft()
        return canoe
    except IndexError:
        return None
