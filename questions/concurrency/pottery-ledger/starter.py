import threading


class Ledger:
    """How many of each ware were sold, noted by several threads."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.counts: dict[str, int] = {}

    def sell(self, ware: str, typed: str) -> None:
        """Note a sale; `typed` is the number as it was typed. Raises ValueError when it is not a number."""
        self.lock.acquire()
        self.counts.setdefault(ware, 0)
        self.counts[ware] += int(typed)
        self.lock.release()

    def sold(self, ware: str) -> int:
        """How many of this ware were sold. Raises KeyError for a ware that was not sold."""
        self.lock.acquire()
        count = self.counts[ware]
        self.lock.release()
        return count
