# fails: test_move_to_itself
import threading
from dataclasses import dataclass, field


@dataclass
class Cellar:
    number: int
    wheels: int
    lock: threading.Lock = field(default_factory=threading.Lock)


def move(source, target, wheels):
    first, second = sorted((source, target), key=lambda cellar: cellar.number)
    with first.lock, second.lock:
        if source.wheels < wheels:
            raise ValueError("too few wheels")
        source.wheels -= wheels
        target.wheels += wheels
