# An object whose __repr__ is 10 MB long
# verdict: failed
# says: gave `x{40} … x{40}`, expected `4`
# tests: number failed, word failed


class Long:
    def __repr__(self):
        return "x" * 10_000_000


def double(value):
    return Long()
