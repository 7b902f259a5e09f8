# fails: test_exception_is_told
from concurrent.futures import ThreadPoolExecutor, as_completed


def relay(masts, ask, tell):
    with ThreadPoolExecutor(len(masts)) as pool:
        futures = {pool.submit(ask, mast): mast for mast in masts}
        for future in as_completed(futures):
            tell(futures[future], future.result())
