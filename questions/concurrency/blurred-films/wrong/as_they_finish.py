# fails: test_order_of_the_films
from concurrent.futures import ThreadPoolExecutor


def develop_all(films, develop, workers):
    pictures, failures = {}, {}
    with ThreadPoolExecutor(workers) as pool:

        def work(film):
            try:
                pictures[film] = develop(film)
            except Exception as error:
                failures[film] = error

        for film in films:
            pool.submit(work, film)
    return pictures, failures
