# fails: test_none_is_a_plan
class Bed:
    def __init__(self, soil, planner):
        self.soil = soil
        self.planner = planner
        self.plans = {}

    def plan(self, plant):
        found = self.plans.get((self.soil, plant))
        if found is None:
            found = self.plans[self.soil, plant] = self.planner(self.soil, plant)
        return found
