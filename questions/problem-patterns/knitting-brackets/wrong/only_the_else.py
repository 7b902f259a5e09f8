# fails: test_left_open, test_nothing_to_close
OPENED_BY = {")": "(", "]": "[", "}": "{"}


def brackets_fit(pattern):
    waiting = []
    for sign in pattern:
        if sign in OPENED_BY.values():
            waiting.append(sign)
        elif sign in OPENED_BY:
            if waiting.pop() != OPENED_BY[sign]:
                return False
    return True
