# fails: test_last_error_comes_out
import functools


def retry(tries, on=Exception):
    if tries < 1:
        raise ValueError("tries must be at least 1")

    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for _ in range(tries):
                try:
                    return function(*args, **kwargs)
                except on:
                    continue
            raise RuntimeError(f"gave up after {tries} tries")

        return wrapper

    return decorate
