from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed


def relay(masts: list[str], ask: Callable[[str], str], tell: Callable[[str, object], None]) -> None:
    """Ask all masts at a time, and tell each answer, or the exception in its place, as soon as it is there."""
    with ThreadPoolExecutor(len(masts)) as pool:
        futures = {pool.submit(ask, mast): mast for mast in masts}
        for future in as_completed(futures):
            tell(futures[future], future.exception() or future.result())
