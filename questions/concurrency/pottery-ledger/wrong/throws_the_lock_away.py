# fails: test_counts_are_guarded
class Ledger:
    def __init__(self):
        self.counts = {}

    def sell(self, ware, typed):
        number = int(typed)
        self.counts[ware] = self.counts.get(ware, 0) + number

    def sold(self, ware):
        return self.counts[ware]
