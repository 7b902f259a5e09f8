# An object whose __repr__ raises
# verdict: failed
# says: gave `<.*Shy whose __repr__ raises RuntimeError>`, expected `4`
# tests: number failed, word failed


class Shy:
    def __repr__(self):
        raise RuntimeError("no")


def double(value):
    return Shy()
