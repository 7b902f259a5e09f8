# fails: test_two_carousels
import threading


class RideCounter:
    lock = threading.Lock()

    def __init__(self, dial):
        self.dial = dial

    def board(self, group):
        with self.lock:
            total = self.dial.read() + group
            self.dial.write(total)
            return total
