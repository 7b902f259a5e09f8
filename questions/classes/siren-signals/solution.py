class Signal:
    """A siren signal: a pattern of "." and "-", repeated."""

    pattern: str
    repeats: int

    def __init_subclass__(cls, repeats: int = 1, **others) -> None:
        super().__init_subclass__(**others)
        if "pattern" not in vars(cls):
            raise TypeError(f"{cls.__name__} needs a pattern of its own")
        cls.repeats = repeats

    def sound(self) -> str:
        return " ".join([self.pattern] * self.repeats)
