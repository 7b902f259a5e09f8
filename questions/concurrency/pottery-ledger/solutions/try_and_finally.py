from threading import RLock


class Ledger:
    """How many of each ware were sold, noted by several threads."""

    def __init__(self) -> None:
        self.lock = RLock()
        self.counts: dict[str, int] = {}

    def sell(self, ware: str, typed: str) -> None:
        """Note a sale; `typed` is the number as it was typed. Raises ValueError when it is not a number."""
        number = int(typed)
        self.lock.acquire()
        try:
            self.counts[ware] = self.counts.get(ware, 0) + number
        finally:
            self.lock.release()

    def sold(self, ware: str) -> int:
        """How many of this ware were sold. Raises KeyError for a ware that was not sold."""
        with self.lock:
            return self.counts[ware]
