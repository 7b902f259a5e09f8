# fails: test_gives_up_after_tries, test_last_error_comes_out, test_a_single_try
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
                    pass

        return wrapper

    return decorate
