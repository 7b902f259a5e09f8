# fails: test_for_loop, test_is_its_own_iterator
MISSING = object()


class Peekable:
    def __init__(self, items):
        self.source = iter(items)
        self.ahead = []

    def __next__(self):
        return self.ahead.pop() if self.ahead else next(self.source)

    def peek(self, default=MISSING):
        if not self.ahead:
            try:
                self.ahead.append(next(self.source))
            except StopIteration:
                if default is MISSING:
                    raise
                return default
        return self.ahead[0]
