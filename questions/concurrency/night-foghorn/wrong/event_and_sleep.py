# fails: test_stops_in_the_middle_of_an_interval, test_does_not_wake_to_look, test_ended_when_stop_returns, test_stopped_twice
import threading
import time


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
        while not self.stopped.is_set():
            self.blow()
            time.sleep(self.interval)
