# fails: test_bad_crates, test_sorter_survives
import queue
import threading

DONE = object()


def sort_crates(crates, sort, sorters):
    line = queue.Queue()
    results = {}

    def work():
        while (crate := line.get()) is not DONE:
            results[crate] = sort(crate)

    threads = [threading.Thread(target=work, daemon=True) for _ in range(sorters)]
    for thread in threads:
        thread.start()
    for crate in crates:
        line.put(crate)
    for _ in range(sorters):
        line.put(DONE)
    for thread in threads:
        thread.join()
    return results
