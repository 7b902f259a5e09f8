# fails: test_two_at_one_hour
def at(hour, figures):
    def decorate(function):
        figures[hour] = [function]
        return function

    return decorate
