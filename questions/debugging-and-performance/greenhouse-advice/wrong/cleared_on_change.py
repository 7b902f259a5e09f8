# fails: test_first_soil_again
class Bed:
    def __init__(self, soil, planner):
        self.soil = soil
        self.planner = planner

    @property
    def soil(self):
        return self._soil

    @soil.setter
    def soil(self, soil):
        self._soil = soil
        self.plans = {}

    def plan(self, plant):
        if plant not in self.plans:
            self.plans[plant] = self.planner(self.soil, plant)
        return self.plans[plant]
