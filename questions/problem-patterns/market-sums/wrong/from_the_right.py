# fails: test_left_to_right, test_precedence
import re


def evaluate(text):
    tokens = re.findall(r"\d+|\S", text)
    value = sum_of(tokens)
    if tokens:
        raise ValueError("something is left over")
    return value


def sum_of(tokens):
    value = product_of(tokens)
    if tokens and tokens[0] in "+-":
        if tokens.pop(0) == "+":
            return value + sum_of(tokens)
        return value - sum_of(tokens)
    return value


def product_of(tokens):
    value = factor_of(tokens)
    if tokens and tokens[0] == "*":
        tokens.pop(0)
        return value * product_of(tokens)
    return value


def factor_of(tokens):
    if not tokens:
        raise ValueError("too short")
    token = tokens.pop(0)
    if token == "-":
        return -factor_of(tokens)
    if token == "(":
        value = sum_of(tokens)
        if not tokens or tokens.pop(0) != ")":
            raise ValueError("not closed")
        return value
    return int(token)
