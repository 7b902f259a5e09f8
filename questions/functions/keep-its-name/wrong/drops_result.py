# fails: test_result_and_arguments
import functools


def counted(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        function(*args, **kwargs)

    wrapper.calls = 0
    return wrapper
