from typing import Any


class Between:
    """An attribute with limits: a number from `low` to `high`."""

    def __init__(self, low: float, high: float) -> None:
        self.low = low
        self.high = high

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name
        self.place = f"_{name}"

    def __get__(self, instance: Any, owner: type) -> Any:
        return self if instance is None else getattr(instance, self.place)

    def __set__(self, instance: Any, value: float) -> None:
        if value < self.low or value > self.high:
            raise ValueError(f"{self.name} must be from {self.low} to {self.high}, not {value}")
        setattr(instance, self.place, value)
