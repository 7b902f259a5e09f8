# fails: test_nothing_read_when_made, test_one_ahead_at_most
END = object()


class Peekable:
    def __init__(self, items):
        self.source = iter(items)
        self.ahead = next(self.source, END)

    def __iter__(self):
        return self

    def __next__(self):
        if self.ahead is END:
            raise StopIteration
        item = self.ahead
        self.ahead = next(self.source, END)
        return item

    def peek(self, default=END):
        if self.ahead is not END:
            return self.ahead
        if default is END:
            raise StopIteration
        return default
