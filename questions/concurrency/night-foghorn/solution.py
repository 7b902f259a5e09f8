import threading
from collections.abc import Callable


class Foghorn:
    """Blows in a thread of its own, every `interval` seconds, until it is stopped."""

    def __init__(self, blow: Callable[[], object], interval: float) -> None:
        self.blow = blow
        self.interval = interval
        self.stopped = threading.Event()
        self.thread = threading.Thread(target=self.run)

    def start(self) -> None:
        """Blow at once and then after each interval."""
        self.thread.start()

    def stop(self) -> None:
        """Let the thread end, and wait until it has. Returns at once when it was never started."""
        self.stopped.set()
        if self.thread.is_alive():
            self.thread.join()

    def run(self) -> None:
        self.blow()
        while not self.stopped.wait(self.interval):
            self.blow()
