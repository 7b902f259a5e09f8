# fails: test_brackets_that_do_not_fit, test_left_over, test_unknown_signs
import re


def evaluate(text):
    tokens = re.findall(r"\d+|\S", text)[::-1]
    return sum_of(tokens)


def sum_of(tokens):
    value = product_of(tokens)
    while tokens and tokens[-1] in "+-":
        value += product_of(tokens) if tokens.pop() == "+" else -product_of(tokens)
    return value


def product_of(tokens):
    value = factor_of(tokens)
    while tokens and tokens[-1] == "*":
        tokens.pop()
        value *= factor_of(tokens)
    return value


def factor_of(tokens):
    if not tokens:
        raise ValueError("too short")
    token = tokens.pop()
    if token == "-":
        return -factor_of(tokens)
    if token == "(":
        value = sum_of(tokens)
        if not tokens or tokens.pop() != ")":
            raise ValueError("not closed")
        return value
    return int(token)
