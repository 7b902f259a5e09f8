# fails: test_those_who_wait_get_the_exception
import threading
from collections import defaultdict


class Oven:
    def __init__(self, bake):
        self.bake = bake
        self.lock = threading.Lock()
        self.locks = defaultdict(threading.Lock)
        self.loaves = {}

    def loaf(self, kind):
        with self.lock:
            lock = self.locks[kind]
        with lock:
            if kind not in self.loaves:
                self.loaves[kind] = self.bake(kind)
            return self.loaves[kind]
