# fails: test_asked_twice_at_once, test_those_who_wait_get_the_exception, test_asked_as_soon_as_the_lock_is_free
import threading


class Oven:
    def __init__(self, bake):
        self.bake = bake
        self.lock = threading.Lock()
        self.loaves = {}

    def loaf(self, kind):
        with self.lock:
            if kind in self.loaves:
                return self.loaves[kind]
        loaf = self.bake(kind)
        with self.lock:
            return self.loaves.setdefault(kind, loaf)
