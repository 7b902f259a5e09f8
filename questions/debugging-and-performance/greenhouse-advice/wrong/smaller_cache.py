# fails: test_changed_soil, test_bed_is_freed, test_plans_are_freed, test_first_soil_again
from functools import lru_cache


class Bed:
    def __init__(self, soil, planner):
        self.soil = soil
        self.planner = planner

    @lru_cache(maxsize=128)
    def plan(self, plant):
        return self.planner(self.soil, plant)
