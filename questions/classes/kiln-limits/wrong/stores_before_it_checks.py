# fails: test_old_value_stays, test_limits_are_allowed
class Between:
    def __init__(self, low, high):
        self.low = low
        self.high = high

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        try:
            return instance.__dict__[self.name]
        except KeyError:
            raise AttributeError(self.name) from None

    def __set__(self, instance, value):
        instance.__dict__[self.name] = value
        if not self.low < value < self.high:
            raise ValueError(f"{self.name} must be from {self.low} to {self.high}")
