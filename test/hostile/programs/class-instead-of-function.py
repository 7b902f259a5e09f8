# A class where a function is wanted
# verdict: failed
# says: `double` is a class
# tests: number failed, word failed


class double:
    def __init__(self, value):
        self.value = value * 2
