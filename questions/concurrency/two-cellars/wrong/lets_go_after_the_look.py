# fails: test_another_in_between
import threading
from dataclasses import dataclass, field


@dataclass
class Cellar:
    number: int
    wheels: int
    lock: threading.Lock = field(default_factory=threading.Lock)

    def need(self, wheels):
        with self.lock:
            if self.wheels < wheels:
                raise ValueError(f"cellar {self.number} has only {self.wheels} wheels")


def move(source, target, wheels):
    if source is target:
        return
    source.need(wheels)
    first, second = sorted((source, target), key=lambda cellar: cellar.number)
    with first.lock, second.lock:
        source.wheels -= wheels
        target.wheels += wheels
