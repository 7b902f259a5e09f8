# fails: test_changed_soil, test_first_soil_again
class Bed:
    def __init__(self, soil, planner):
        self.soil = soil
        self.planner = planner
        self.plans = {}

    def plan(self, plant):
        if plant not in self.plans:
            self.plans[plant] = self.planner(self.soil, plant)
        return self.plans[plant]
