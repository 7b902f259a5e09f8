from collections.abc import Callable
from functools import cache


class Bed:
    """A bed in a greenhouse; `planner(soil, plant)` is slow."""

    def __init__(self, soil: str, planner: Callable[[str, str], str | None]) -> None:
        self.soil = soil
        self.planner = cache(planner)

    def plan(self, plant: str) -> str | None:
        """Return the plan for the plant in this bed's soil."""
        return self.planner(self.soil, plant)
