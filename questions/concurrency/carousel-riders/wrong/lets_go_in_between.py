# fails: test_two_gates_at_once
import threading


class RideCounter:
    def __init__(self, dial):
        self.dial = dial
        self.lock = threading.Lock()

    def board(self, group):
        with self.lock:
            total = self.dial.read()
        total += group
        with self.lock:
            self.dial.write(total)
        return total
