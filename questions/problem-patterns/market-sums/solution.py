import re


def evaluate(text: str) -> int:
    """Return the value of a sum of whole numbers with + - * and brackets; raise ValueError if it is none."""
    tokens = re.findall(r"\d+|\S", text)[::-1]
    value = _sum(tokens)
    if tokens:
        raise ValueError("something is left over behind the sum")
    return value


def _sum(tokens: list[str]) -> int:
    value = _product(tokens)
    while tokens and tokens[-1] in "+-":
        sign = 1 if tokens.pop() == "+" else -1
        value += sign * _product(tokens)
    return value


def _product(tokens: list[str]) -> int:
    value = _factor(tokens)
    while tokens and tokens[-1] == "*":
        tokens.pop()
        value *= _factor(tokens)
    return value


def _factor(tokens: list[str]) -> int:
    token = _next(tokens)
    if token == "-":
        return -_factor(tokens)
    if token != "(":
        return int(token)
    value = _sum(tokens)
    if _next(tokens) != ")":
        raise ValueError("a bracket is not closed")
    return value


def _next(tokens: list[str]) -> str:
    if not tokens:
        raise ValueError("the sum ends too early")
    return tokens.pop()
