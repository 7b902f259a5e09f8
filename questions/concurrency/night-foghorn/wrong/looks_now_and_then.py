# fails: test_does_not_wake_to_look
import threading
import time


class Foghorn:
    def __init__(self, blow, interval):
        self.blow = blow
        self.interval = interval
        self.stopped = False
        self.thread = threading.Thread(target=self.run, daemon=True)

    def start(self):
        self.thread.start()

    def stop(self):
        self.stopped = True
        if self.thread.is_alive():
            self.thread.join()

    def run(self):
        while not self.stopped:
            self.blow()
            end = time.monotonic() + self.interval
            while not self.stopped and time.monotonic() < end:
                time.sleep(0.1)
