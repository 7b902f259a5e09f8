from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor


def relay(masts: list[str], ask: Callable[[str], str], tell: Callable[[str, object], None]) -> None:
    """Ask all masts at a time, and tell each answer, or the exception in its place, as soon as it is there."""

    def attempt(mast: str) -> object:
        try:
            return ask(mast)
        except Exception as error:
            return error

    with ThreadPoolExecutor(len(masts)) as pool:
        for mast, answer in zip(masts, pool.map(attempt, masts), strict=True):
            tell(mast, answer)
