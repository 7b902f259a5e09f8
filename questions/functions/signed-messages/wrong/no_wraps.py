# fails: test_name_and_docstring
def signed(function=None, *, by="the harbour office"):
    def decorate(function):
        def wrapper(*args, **kwargs):
            return f"{function(*args, **kwargs)}\n-- {by}"

        return wrapper

    return decorate if function is None else decorate(function)
