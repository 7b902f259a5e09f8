# fails: test_bare, test_direct_call, test_two_names, test_name_and_docstring
import functools


def signed(function=None, *, by="the harbour office"):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            return f"{function(*args, **kwargs)}\n-- {by}"

        return wrapper

    return decorate
