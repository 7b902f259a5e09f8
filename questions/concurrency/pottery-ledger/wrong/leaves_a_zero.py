# fails: test_no_trace_of_a_failed_sale
import threading


class Ledger:
    def __init__(self):
        self.lock = threading.Lock()
        self.counts = {}

    def sell(self, ware, typed):
        with self.lock:
            self.counts.setdefault(ware, 0)
            self.counts[ware] += int(typed)

    def sold(self, ware):
        with self.lock:
            return self.counts[ware]
