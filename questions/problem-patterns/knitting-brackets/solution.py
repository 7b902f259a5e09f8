OPENED_BY = {")": "(", "]": "[", "}": "{"}


def brackets_fit(pattern: str) -> bool:
    """Return whether each bracket is closed by one of its kind, the innermost first."""
    waiting = []
    for sign in pattern:
        if sign in OPENED_BY.values():
            waiting.append(sign)
        elif sign in OPENED_BY and (not waiting or waiting.pop() != OPENED_BY[sign]):
            return False
    return not waiting
