# fails: test_number, test_too_short, test_brackets_that_do_not_fit, test_left_over, test_unknown_signs, test_own_work
def evaluate(text):
    return eval(text)
