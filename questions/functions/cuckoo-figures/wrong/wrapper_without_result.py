# fails: test_name_is_still_callable, test_same_function, test_two_hours
def at(hour, figures):
    def decorate(function):
        figures.setdefault(hour, []).append(function)

        def wrapper(*args, **kwargs):
            function(*args, **kwargs)

        return wrapper

    return decorate
