# An exception whose class hides its name
# verdict: failed
# says: 0 of 2 tests pass
# tests: number error, word error


class Hidden(type):
    def __getattribute__(cls, name):
        raise RuntimeError("nothing to see")


class Forged(Exception, metaclass=Hidden):
    pass


def double(value):
    raise Forged("forged")
