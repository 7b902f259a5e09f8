from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor


def develop_all(
    films: list[str], develop: Callable[[str], str], workers: int
) -> tuple[dict[str, str], dict[str, Exception]]:
    """Develop the films, `workers` at a time; return pictures and failures, each by film."""
    pictures: dict[str, str] = {}
    failures: dict[str, Exception] = {}

    def work(film: str) -> None:
        pictures[film] = develop(film)

    with ThreadPoolExecutor(workers) as pool:
        for film in films:
            try:
                pool.submit(work, film)
            except Exception as error:
                failures[film] = error
    return pictures, failures
