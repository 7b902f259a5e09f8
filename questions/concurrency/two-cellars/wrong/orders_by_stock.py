# fails: test_opposite_moves_after_a_change
import threading
from dataclasses import dataclass, field


@dataclass
class Cellar:
    number: int
    wheels: int
    lock: threading.Lock = field(default_factory=threading.Lock)


def move(source, target, wheels):
    if source is target:
        return
    first, second = sorted((source, target), key=lambda cellar: cellar.wheels)
    with first.lock, second.lock:
        if source.wheels < wheels:
            raise ValueError("too few wheels")
        source.wheels -= wheels
        target.wheels += wheels
