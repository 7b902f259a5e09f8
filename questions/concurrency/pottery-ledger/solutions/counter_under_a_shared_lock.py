import threading
from collections import defaultdict

LOCK = threading.Lock()


class Ledger:
    """How many of each ware were sold, noted by several threads."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = defaultdict(int)

    def sell(self, ware: str, typed: str) -> None:
        """Note a sale; `typed` is the number as it was typed. Raises ValueError when it is not a number."""
        number = int(typed)
        with LOCK:
            self.counts[ware] += number

    def sold(self, ware: str) -> int:
        """How many of this ware were sold. Raises KeyError for a ware that was not sold."""
        with LOCK:
            if ware not in self.counts:
                raise KeyError(ware)
            return self.counts[ware]
