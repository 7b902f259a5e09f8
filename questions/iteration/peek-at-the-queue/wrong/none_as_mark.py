# fails: test_none_is_an_item, test_default
class Peekable:
    def __init__(self, items):
        self.source = iter(items)
        self.ahead = None

    def __iter__(self):
        return self

    def __next__(self):
        if self.ahead is not None:
            item, self.ahead = self.ahead, None
            return item
        return next(self.source)

    def peek(self, default=None):
        if self.ahead is None:
            self.ahead = next(self.source, default)
        if self.ahead is None:
            raise StopIteration
        return self.ahead
