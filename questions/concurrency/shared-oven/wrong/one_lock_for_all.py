# fails: test_two_kinds_at_once, test_those_who_wait_get_the_exception
import threading


class Oven:
    def __init__(self, bake):
        self.bake = bake
        self.lock = threading.Lock()
        self.loaves = {}

    def loaf(self, kind):
        with self.lock:
            if kind not in self.loaves:
                self.loaves[kind] = self.bake(kind)
            return self.loaves[kind]
