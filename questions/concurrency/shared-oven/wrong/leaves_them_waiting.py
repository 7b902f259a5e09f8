# fails: test_those_who_wait_get_the_exception, test_who_waited_tries_again
import threading
from concurrent.futures import Future


class Oven:
    def __init__(self, bake):
        self.bake = bake
        self.lock = threading.Lock()
        self.loaves = {}

    def loaf(self, kind):
        with self.lock:
            baker = kind not in self.loaves
            future = self.loaves.setdefault(kind, Future())
        if baker:
            try:
                future.set_result(self.bake(kind))
            except Exception:
                del self.loaves[kind]
                raise
        return future.result()
