# An object whose __repr__ never ends
# verdict: failed
# says: could not be shown: its __repr__ did not end
# tests: number failed, word failed


class Endless:
    def __repr__(self):
        while True:
            pass


def double(value):
    return Endless()
