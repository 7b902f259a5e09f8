# fails: test_other_errors_come_out_at_once
import functools


def retry(tries, on=Exception):
    if tries < 1:
        raise ValueError("tries must be at least 1")

    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(tries):
                try:
                    return function(*args, **kwargs)
                except Exception:
                    if attempt == tries - 1:
                        raise

        return wrapper

    return decorate
