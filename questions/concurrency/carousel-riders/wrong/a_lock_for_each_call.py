# fails: test_two_gates_at_once
import threading


class RideCounter:
    def __init__(self, dial):
        self.dial = dial

    def board(self, group):
        with threading.Lock():
            total = self.dial.read() + group
            self.dial.write(total)
            return total
