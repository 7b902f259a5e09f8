# fails: test_sale_after_a_failed_sale, test_no_trace_of_a_failed_sale, test_sale_after_an_unknown_ware
import threading


class Ledger:
    def __init__(self):
        self.lock = threading.RLock()
        self.counts = {}

    def sell(self, ware, typed):
        self.lock.acquire()
        number = int(typed)
        self.counts[ware] = self.counts.get(ware, 0) + number
        self.lock.release()

    def sold(self, ware):
        self.lock.acquire()
        count = self.counts[ware]
        self.lock.release()
        return count
