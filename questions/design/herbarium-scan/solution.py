from collections.abc import Callable, Iterable
from itertools import islice
from typing import Protocol


class Store(Protocol):
    def position(self) -> int: ...

    def write(self, results: list[tuple[str, str | None]], position: int) -> None: ...


def import_sheets(sheets: Iterable[str], read: Callable[[str], str], store: Store, size: int) -> int:
    """Read and store the sheets that are not stored yet, in batches, and return how many they were."""
    first = position = store.position()
    remaining = islice(sheets, first, None)
    while batch := list(islice(remaining, size)):
        position += len(batch)
        store.write([(sheet, _label(read, sheet)) for sheet in batch], position)
    return position - first


def _label(read: Callable[[str], str], sheet: str) -> str | None:
    try:
        return read(sheet)
    except ValueError:
        return None
