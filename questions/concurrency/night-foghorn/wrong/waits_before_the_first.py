# fails: test_blows_at_once, test_ended_when_stop_returns
import threading


class Foghorn:
    def __init__(self, blow, interval):
        self.blow = blow
        self.interval = interval
        self.stopped = threading.Event()
        self.thread = threading.Thread(target=self.run, daemon=True)

    def start(self):
        self.thread.start()

    def stop(self):
        self.stopped.set()
        if self.thread.is_alive():
            self.thread.join()

    def run(self):
        while not self.stopped.wait(self.interval):
            self.blow()
