# fails: test_films_at_a_time
from concurrent.futures import ThreadPoolExecutor


def develop_all(films, develop, workers):
    pictures, failures = {}, {}
    with ThreadPoolExecutor(workers) as pool:
        for film in films:
            try:
                pictures[film] = pool.submit(develop, film).result()
            except Exception as error:
                failures[film] = error
    return pictures, failures
