from collections.abc import Callable


class Bed:
    """A bed in a greenhouse; `planner(soil, plant)` is slow."""

    def __init__(self, soil: str, planner: Callable[[str, str], str | None]) -> None:
        self.soil = soil
        self.planner = planner
        self.plans: dict[tuple[str, str], str | None] = {}

    def plan(self, plant: str) -> str | None:
        """Return the plan for the plant in this bed's soil."""
        key = self.soil, plant
        if key not in self.plans:
            self.plans[key] = self.planner(self.soil, plant)
        return self.plans[key]
