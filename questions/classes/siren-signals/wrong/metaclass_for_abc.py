# fails: test_no_metaclass, test_keywords_of_others
from abc import ABCMeta


class SignalMeta(ABCMeta):
    def __new__(mcs, name, bases, namespace, repeats=1):
        cls = super().__new__(mcs, name, bases, namespace)
        if bases and "pattern" not in namespace:
            raise TypeError(f"{name} needs a pattern of its own")
        cls.repeats = repeats
        return cls

    def __init__(cls, name, bases, namespace, repeats=1):
        super().__init__(name, bases, namespace)


class Signal(metaclass=SignalMeta):
    def sound(self):
        return " ".join([self.pattern] * self.repeats)
