# fails: test_name_is_still_callable, test_same_function, test_listed, test_two_at_one_hour, test_two_hours, test_not_called_when_listed
def at(hour, figures):
    def decorate(function):
        figures.setdefault(hour, []).append(function)
        return function()

    return decorate
