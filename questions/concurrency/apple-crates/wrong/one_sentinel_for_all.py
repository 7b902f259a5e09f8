# fails: test_two_sorters_go_home, test_all_sort_at_a_time, test_no_more_than_the_sorters, test_bad_crates, test_no_crates
import queue
import threading

DONE = object()


def sort_crates(crates, sort, sorters):
    line = queue.Queue()
    results = {}

    def work():
        while (crate := line.get()) is not DONE:
            try:
                results[crate] = sort(crate)
            except Exception as error:
                results[crate] = error

    threads = [threading.Thread(target=work, daemon=True) for _ in range(sorters)]
    for thread in threads:
        thread.start()
    for crate in crates:
        line.put(crate)
    line.put(DONE)
    for thread in threads:
        thread.join()
    return results
