# fails: test_range, test_range_is_there
def night_low(measured, forecast):
    if measured == None:
        return forecast
    return measured


def missing_nights(lows):
    return sum(1 for low in lows if low == None)
