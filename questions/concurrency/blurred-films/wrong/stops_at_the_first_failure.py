# fails: test_films_after_a_failure, test_order_of_the_films
from concurrent.futures import ThreadPoolExecutor


def develop_all(films, develop, workers):
    pictures, failures = {}, {}
    with ThreadPoolExecutor(workers) as pool:
        results = pool.map(develop, films)
        film = None
        try:
            for film in films:
                pictures[film] = next(results)
        except Exception as error:
            failures[film] = error
    return pictures, failures
