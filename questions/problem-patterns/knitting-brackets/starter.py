OPENED_BY = {")": "(", "]": "[", "}": "{"}


def brackets_fit(pattern: str) -> bool:
    """Return whether each bracket is closed by one of its kind, the innermost first."""
    result = True
    waiting = []
    for sign in pattern:
        if sign in OPENED_BY.values():
            waiting.append(sign)
        elif sign in OPENED_BY:
            if waiting.pop() != OPENED_BY[sign]:
                result = False
    else:
        result = True
    return result
