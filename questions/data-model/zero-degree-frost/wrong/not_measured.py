# fails: test_zero
def night_low(measured, forecast):
    if not measured:
        return forecast
    return measured


def missing_nights(lows):
    return len([low for low in lows if low is None])
