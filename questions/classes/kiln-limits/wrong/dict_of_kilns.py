# fails: test_not_set, test_kilns_can_go
class Between:
    def __init__(self, low, high):
        self.low = low
        self.high = high
        self.values = {}

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return self.values.get(instance)

    def __set__(self, instance, value):
        if not self.low <= value <= self.high:
            raise ValueError(f"{self.name} must be from {self.low} to {self.high}")
        self.values[instance] = value
