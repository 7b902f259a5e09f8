# fails: test_pair_is_not_a_keyword
import functools


def memoise(function):
    results = {}

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        key = args + tuple(sorted(kwargs.items()))
        try:
            known = key in results
        except TypeError:
            return function(*args, **kwargs)
        if not known:
            results[key] = function(*args, **kwargs)
        return results[key]

    return wrapper
