# fails: test_failures
from concurrent.futures import ThreadPoolExecutor


def develop_all(films, develop, workers):
    pictures, failures = {}, {}
    with ThreadPoolExecutor(workers) as pool:
        futures = {film: pool.submit(develop, film) for film in films}
        for film, future in futures.items():
            try:
                pictures[film] = future.result()
            except Exception as error:
                failures[film] = str(error)
    return pictures, failures
