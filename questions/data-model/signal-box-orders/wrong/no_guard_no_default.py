# fails: test_stop_needs_a_number, test_stop_alone, test_round_trip, test_short_route, test_other_words, test_text, test_no_block
def describe(order):
    match order:
        case ("stop", signal):
            return f"signal {signal} to danger"
        case ("route", start, *via, end):
            return f"{start} to {end}, {len(via)} between"
        case {"block": section, "until": time}:
            return f"{section} blocked until {time}"
        case {"block": section}:
            return f"{section} blocked"
