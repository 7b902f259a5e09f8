# fails: test_none_is_remembered
import functools


def memoise(function):
    results = {}

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        key = (args, tuple(sorted(kwargs.items())))
        try:
            result = results.get(key)
        except TypeError:
            return function(*args, **kwargs)
        if result is None:
            result = results[key] = function(*args, **kwargs)
        return result

    return wrapper
