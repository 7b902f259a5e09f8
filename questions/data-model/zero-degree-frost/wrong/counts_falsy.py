# fails: test_zero_is_there
def night_low(measured, forecast):
    return forecast if measured is None else measured


def missing_nights(lows):
    return sum(not low for low in lows)
