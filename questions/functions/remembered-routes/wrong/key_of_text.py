# fails: test_list, test_list_as_keyword
import functools


def memoise(function):
    results = {}

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        key = str(args) + str(sorted(kwargs.items()))
        if key not in results:
            results[key] = function(*args, **kwargs)
        return results[key]

    return wrapper
