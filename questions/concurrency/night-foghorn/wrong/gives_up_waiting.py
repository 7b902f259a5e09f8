# fails: test_does_not_wake_to_look, test_ended_when_stop_returns
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
            self.thread.join(timeout=0.2)

    def run(self):
        while not self.stopped:
            self.blow()
            time.sleep(self.interval)
