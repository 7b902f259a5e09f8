from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor


def develop_all(
    films: list[str], develop: Callable[[str], str], workers: int
) -> tuple[dict[str, str], dict[str, Exception]]:
    """Develop the films, `workers` at a time; return pictures and failures, each by film."""
    pictures: dict[str, str] = {}
    failures: dict[str, Exception] = {}
    with ThreadPoolExecutor(workers) as pool:
        futures = {film: pool.submit(develop, film) for film in films}
        for film, future in futures.items():
            try:
                pictures[film] = future.result()
            except Exception as error:
                failures[film] = error
    return pictures, failures
