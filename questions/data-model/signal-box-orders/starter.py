def describe(order: object) -> str:
    """Return in words what an order to the signal box asks for."""
    if isinstance(order, (tuple, list)) and len(order) == 2 and order[0] == "stop":
        if isinstance(order[1], int):
            return "signal " + str(order[1]) + " to danger"
    if isinstance(order, (tuple, list)) and len(order) >= 3 and order[0] == "route":
        if order[1] != order[-1]:
            return order[1] + " to " + order[-1] + ", " + str(len(order) - 3) + " between"
    if isinstance(order, dict) and "block" in order:
        if "until" in order:
            return order["block"] + " blocked until " + order["until"]
        return order["block"] + " blocked"
    return "not understood"
