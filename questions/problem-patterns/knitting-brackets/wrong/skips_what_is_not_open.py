# fails: test_nothing_to_close
OPENED_BY = {")": "(", "]": "[", "}": "{"}


def brackets_fit(pattern):
    waiting = []
    for sign in pattern:
        if sign in OPENED_BY.values():
            waiting.append(sign)
        elif sign in OPENED_BY and waiting:
            if waiting.pop() != OPENED_BY[sign]:
                return False
    return not waiting
