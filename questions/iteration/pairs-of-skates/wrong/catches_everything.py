# fails: test_errors_of_the_belt
def pairs(belt):
    belt = iter(belt)
    while True:
        try:
            yield next(belt), next(belt)
        except (StopIteration, RuntimeError):
            return
