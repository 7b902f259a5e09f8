import threading
import time
from collections.abc import Callable


class Foghorn:
    """Blows in a thread of its own, every `interval` seconds, until it is stopped."""

    def __init__(self, blow: Callable[[], object], interval: float) -> None:
        self.blow = blow
        self.interval = interval
        self.stopped = False
        self.thread = threading.Thread(target=self.run, daemon=True)

    def start(self) -> None:
        """Blow at once and then after each interval."""
        self.thread.start()

    def stop(self) -> None:
        """Let the thread end, and wait until it has. Returns at once when it was never started."""
        self.stopped = True
        self.thread.join()

    def run(self) -> None:
        while not self.stopped:
            self.blow()
            time.sleep(self.interval)
