# fails: test_asked_once, test_none_is_a_plan, test_first_soil_again
class Bed:
    def __init__(self, soil, planner):
        self.soil = soil
        self.planner = planner

    def plan(self, plant):
        return self.planner(self.soil, plant)
