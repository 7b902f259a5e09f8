# An exception whose __str__ never ends
# verdict: failed
# says: could not be shown: its __str__ did not end
# tests: number error, word error


class Endless(Exception):
    def __str__(self):
        while True:
            pass


def double(value):
    raise Endless
