from typing import Any


class Between:
    """An attribute with limits: a number from `low` to `high`."""

    def __init__(self, low: float, high: float) -> None:
        self.low = low
        self.high = high

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, instance: Any, owner: type) -> Any:
        if instance is None:
            return self
        if self.name not in vars(instance):
            raise AttributeError(f"{self.name} has not been set")
        return vars(instance)[self.name]

    def __set__(self, instance: Any, value: float) -> None:
        if not self.low <= value <= self.high:
            raise ValueError(f"{self.name} must be from {self.low} to {self.high}, not {value}")
        vars(instance)[self.name] = value
