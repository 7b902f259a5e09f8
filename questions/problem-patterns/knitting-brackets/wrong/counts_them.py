# fails: test_crossed, test_nothing_to_close
def brackets_fit(pattern):
    return all(pattern.count(one) == pattern.count(other) for one, other in ("()", "[]", "{}"))
