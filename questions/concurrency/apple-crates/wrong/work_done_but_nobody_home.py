# fails: test_two_sorters_go_home
import queue
import threading

DONE = object()


def sort_crates(crates, sort, sorters):
    line = queue.Queue()
    results = {}

    def work():
        while True:
            crate = line.get()
            try:
                results[crate] = sort(crate)
            except Exception as error:
                results[crate] = error
            line.task_done()

    threads = [threading.Thread(target=work, daemon=True) for _ in range(sorters)]
    for thread in threads:
        thread.start()
    for crate in crates:
        line.put(crate)
    line.join()
    return results
