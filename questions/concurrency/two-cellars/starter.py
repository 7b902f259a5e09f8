import threading
from dataclasses import dataclass, field


@dataclass
class Cellar:
    number: int
    wheels: int
    lock: threading.Lock = field(default_factory=threading.Lock)


def move(source: Cellar, target: Cellar, wheels: int) -> None:
    """Move wheels of cheese. Raises ValueError when the source has too few."""
    with source.lock:
        with target.lock:
            if source.wheels < wheels:
                raise ValueError(f"cellar {source.number} has only {source.wheels} wheels")
            source.wheels -= wheels
            target.wheels += wheels
