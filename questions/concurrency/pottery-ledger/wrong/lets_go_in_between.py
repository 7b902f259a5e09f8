# fails: test_another_till_in_between
import threading


class Ledger:
    def __init__(self):
        self.lock = threading.Lock()
        self.counts = {}

    def sell(self, ware, typed):
        number = int(typed)
        count = self.count(ware)
        with self.lock:
            self.counts[ware] = count + number

    def count(self, ware):
        with self.lock:
            return self.counts.get(ware, 0)

    def sold(self, ware):
        with self.lock:
            return self.counts[ware]
