import threading


class RideCounter:
    """Adds up the riders that board at several gates, on one dial."""

    def __init__(self, dial) -> None:
        self.dial = dial
        self.lock = threading.Lock()

    def board(self, group: int) -> int:
        """Add `group` riders to the dial and return the new total."""
        with self.lock:
            total = self.dial.read() + group
            self.dial.write(total)
            return total
