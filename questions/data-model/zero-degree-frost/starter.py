def night_low(measured: float | None, forecast: float) -> float:
    """Return the measured low, or the forecast where there is no measurement."""
    return measured or forecast


def missing_nights(lows: list) -> int:
    """Return for how many nights there is no measurement."""
    return sum(1 for low in lows if low == None)
