import queue
import threading
from collections.abc import Callable, Iterable

DONE = object()


def sort_crates(crates: Iterable[str], sort: Callable[[str], str], sorters: int) -> dict[str, object]:
    """Sort the crates in `sorters` threads; return each crate's answer, or the exception in its place."""
    line: queue.Queue = queue.Queue()
    results: dict[str, object] = {}

    def work() -> None:
        while (crate := line.get()) is not DONE:
            try:
                results[crate] = sort(crate)
            except Exception as error:
                results[crate] = error

    threads = [threading.Thread(target=work) for _ in range(sorters)]
    for thread in threads:
        thread.start()
    for crate in [*crates, *[DONE] * sorters]:
        line.put(crate)
    for thread in threads:
        thread.join()
    return results
