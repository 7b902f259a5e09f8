# fails: test_two_gates_at_once
import threading


class RideCounter:
    def __init__(self, dial):
        self.dial = dial
        self.lock = threading.Lock()

    def board(self, group):
        total = self.dial.read() + group
        with self.lock:
            self.dial.write(total)
        return total
