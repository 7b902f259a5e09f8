# An __eq__ that hangs
# verdict: failed
# says: 0 of 2 tests pass
# limits: checkSeconds 2


class Slow:
    def __eq__(self, other):
        while True:
            pass


def double(value):
    return Slow()
