def night_low(measured: float | None, forecast: float) -> float:
    """Return the measured low, or the forecast where there is no measurement."""
    return forecast if measured is None else measured


def missing_nights(lows: list) -> int:
    """Return for how many nights there is no measurement."""
    return sum(low is None for low in lows)
