# fails: test_sale_after_an_unknown_ware
import threading


class Ledger:
    def __init__(self):
        self.lock = threading.Lock()
        self.counts = {}

    def sell(self, ware, typed):
        number = int(typed)
        with self.lock:
            self.counts[ware] = self.counts.get(ware, 0) + number

    def sold(self, ware):
        self.lock.acquire()
        count = self.counts[ware]
        self.lock.release()
        return count
