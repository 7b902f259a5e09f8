# fails: test_on_the_class, test_message
class Between:
    def __init__(self, low, high):
        self.low = low
        self.high = high

    def __set_name__(self, owner, name):
        self.place = "_" + name

    def __get__(self, instance, owner):
        return getattr(instance, self.place)

    def __set__(self, instance, value):
        if not self.low <= value <= self.high:
            raise ValueError(f"must be from {self.low} to {self.high}, not {value}")
        setattr(instance, self.place, value)
