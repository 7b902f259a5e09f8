# fails: test_keywords_of_others, test_repeats_are_not_inherited
class Signal:
    repeats = 1

    def __init_subclass__(cls, repeats=None, **others):
        if "pattern" not in vars(cls):
            raise TypeError(f"{cls.__name__} needs a pattern")
        if repeats is not None:
            cls.repeats = repeats

    def sound(self):
        return " ".join([self.pattern] * self.repeats)
