# fails: test_inherited_pattern
class Signal:
    def __init_subclass__(cls, repeats=1, **others):
        super().__init_subclass__(**others)
        if not hasattr(cls, "pattern"):
            raise TypeError(f"{cls.__name__} needs a pattern")
        cls.repeats = repeats

    def sound(self):
        return " ".join([self.pattern] * self.repeats)
