import threading
from collections.abc import Callable
from concurrent.futures import Future


class Oven:
    """Bakes each kind of loaf once, for all the threads that ask for it."""

    def __init__(self, bake: Callable[[str], object]) -> None:
        self.bake = bake
        self.lock = threading.Lock()
        self.loaves: dict[str, Future] = {}

    def loaf(self, kind: str) -> object:
        """The loaf of this kind, baked when it is asked for first. Raises what `bake` raises."""
        mine: Future = Future()
        with self.lock:
            future = self.loaves.setdefault(kind, mine)
        if future is mine:
            try:
                future.set_result(self.bake(kind))
            except BaseException as error:
                with self.lock:
                    del self.loaves[kind]
                future.set_exception(error)
        return future.result()
