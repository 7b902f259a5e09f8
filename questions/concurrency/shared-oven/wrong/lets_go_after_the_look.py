# fails: test_asked_as_soon_as_the_lock_is_free
import threading
from concurrent.futures import Future


class Oven:
    def __init__(self, bake):
        self.bake = bake
        self.lock = threading.Lock()
        self.loaves = {}

    def loaf(self, kind):
        with self.lock:
            future = self.loaves.get(kind)
        if future is not None:
            return future.result()
        future = Future()
        with self.lock:
            self.loaves[kind] = future
        try:
            future.set_result(self.bake(kind))
        except BaseException as error:
            with self.lock:
                del self.loaves[kind]
            future.set_exception(error)
        return future.result()
