# input(), which nobody answers
# verdict: failed
# says: nothing that input\(\) could read here: use the function's arguments instead
# tests: number error, word error


def double(value):
    return int(input("value? ")) * 2
