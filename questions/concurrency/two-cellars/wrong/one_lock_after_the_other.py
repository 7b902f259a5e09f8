# fails: test_never_in_neither_cellar, test_stock_taking
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
    with source.lock:
        if source.wheels < wheels:
            raise ValueError("too few wheels")
        source.wheels -= wheels
    with target.lock:
        target.wheels += wheels
