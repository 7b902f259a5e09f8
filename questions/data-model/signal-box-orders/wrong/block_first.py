# fails: test_block_until
def describe(order):
    match order:
        case ("stop", int(signal)):
            return f"signal {signal} to danger"
        case ("route", start, *via, end) if start != end:
            return f"{start} to {end}, {len(via)} between"
        case {"block": section}:
            return f"{section} blocked"
        case {"block": section, "until": time}:
            return f"{section} blocked until {time}"
        case _:
            return "not understood"
