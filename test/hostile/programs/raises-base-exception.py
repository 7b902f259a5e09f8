# Raises BaseException
# verdict: failed
# says: raised BaseException: enough
# tests: number error, word error


def double(value):
    raise BaseException("enough")
