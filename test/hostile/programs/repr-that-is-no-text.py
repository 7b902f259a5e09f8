# An object whose __repr__ is no text, and one of an own kind of text
# verdict: failed
# says: 0 of 2 tests pass
# tests: number failed, word failed


class Text(str):
    def __len__(self):
        raise RuntimeError("no length")

    __str__ = __getitem__ = __iter__ = __len__


class Odd:
    def __init__(self, words):
        self.words = words

    def __repr__(self):
        return self.words


def double(value):
    return Odd(7) if value == 2 else Odd(Text("odd"))
