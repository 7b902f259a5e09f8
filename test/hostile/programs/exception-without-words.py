# An exception whose __str__ and __repr__ raise
# verdict: failed
# says: raised Silent: <its __str__ raises ZeroDivisionError>
# tests: number error, word error


class Silent(Exception):
    def __str__(self):
        return str(1 / 0)

    __repr__ = __str__


def double(value):
    raise Silent
