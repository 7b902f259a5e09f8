# fails: test_another_was_quicker
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
    if source.wheels < wheels:
        raise ValueError("too few wheels")
    first, second = sorted((source, target), key=lambda cellar: cellar.number)
    with first.lock, second.lock:
        source.wheels -= wheels
        target.wheels += wheels
