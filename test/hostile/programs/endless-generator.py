# A generator that never ends, put into a list
# verdict: failed, timed-out or out-of-memory
# says: did not end|memory
# limits: checkSeconds 3
def forever(value):
    while True:
        yield value


def double(value):
    return list(forever(value))
