class SignalMeta(type):
    """Checks each class below Signal when it is made."""

    def __new__(mcs, name, bases, namespace, repeats=1):
        cls = super().__new__(mcs, name, bases, namespace)
        if bases and "pattern" not in namespace:
            raise TypeError(f"{name} needs a pattern of its own")
        cls.repeats = repeats
        return cls

    def __init__(cls, name, bases, namespace, repeats=1):
        super().__init__(name, bases, namespace)


class Signal(metaclass=SignalMeta):
    """A siren signal: a pattern of "." and "-", repeated."""

    pattern: str

    def sound(self) -> str:
        return " ".join([self.pattern] * self.repeats)
