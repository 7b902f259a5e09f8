# fails: test_stop_alone, test_no_ladder
def describe(order):
    if isinstance(order, dict):
        if "block" not in order:
            return "not understood"
        if "until" in order:
            return f"{order['block']} blocked until {order['until']}"
        return f"{order['block']} blocked"
    match order[0]:
        case "stop" if isinstance(order[1], int):
            return f"signal {order[1]} to danger"
        case "route" if order[1] != order[-1]:
            return f"{order[1]} to {order[-1]}, {len(order) - 3} between"
        case _:
            return "not understood"
