# fails: test_type_error_of_the_function
import functools


def memoise(function):
    results = {}

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        key = (args, tuple(sorted(kwargs.items())))
        try:
            if key not in results:
                results[key] = function(*args, **kwargs)
            return results[key]
        except TypeError:
            return function(*args, **kwargs)

    return wrapper
