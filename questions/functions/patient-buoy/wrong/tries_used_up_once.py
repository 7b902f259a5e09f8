# fails: test_each_call_has_all_its_tries
import functools


def retry(tries, on=Exception):
    if tries < 1:
        raise ValueError("tries must be at least 1")

    def decorate(function):
        failures = 0

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            nonlocal failures
            while True:
                try:
                    return function(*args, **kwargs)
                except on:
                    failures += 1
                    if failures >= tries:
                        raise

        return wrapper

    return decorate
