def describe(order: object) -> str:
    """Return in words what an order to the signal box asks for."""
    match order:
        case ("stop", int(signal)):
            return f"signal {signal} to danger"
        case ("route", start, *via, end) if start != end:
            return f"{start} to {end}, {len(via)} between"
        case {"block": section, "until": time}:
            return f"{section} blocked until {time}"
        case {"block": section}:
            return f"{section} blocked"
        case _:
            return "not understood"
