# fails: test_all_at_a_time
from concurrent.futures import ThreadPoolExecutor, as_completed


def relay(masts, ask, tell):
    with ThreadPoolExecutor() as pool:
        futures = {pool.submit(ask, mast): mast for mast in masts}
        for future in as_completed(futures):
            tell(futures[future], future.exception() or future.result())
