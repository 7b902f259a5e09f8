# fails: test_missing_pattern, test_inherited_pattern
class Signal:
    def __init_subclass__(cls, repeats=1, **others):
        super().__init_subclass__(**others)
        cls.repeats = repeats

    def __init__(self):
        if "pattern" not in vars(type(self)):
            raise TypeError("a signal needs a pattern of its own")

    def sound(self):
        return " ".join([self.pattern] * self.repeats)
