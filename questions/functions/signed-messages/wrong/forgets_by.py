# fails: test_with_by, test_two_names, test_decorator_used_twice, test_arguments
import functools


def signed(function=None, *, by="the harbour office"):
    if function is None:
        return signed

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return f"{function(*args, **kwargs)}\n-- {by}"

    return wrapper
